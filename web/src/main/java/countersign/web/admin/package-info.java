/**
 * The administrator's pages: people, departments, calendars, policy, wording, system. The services behind them do not ask who calls, so every
 * bean here is {@link countersign.web.admin.AdministratorsOnly}, beside the gate that guards the addresses.
 */
package countersign.web.admin;
