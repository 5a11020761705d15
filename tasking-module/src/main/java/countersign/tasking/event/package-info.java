/** What happened in steps 3 and 4, for the modules behind them; fired in the command's transaction. */
package countersign.tasking.event;
