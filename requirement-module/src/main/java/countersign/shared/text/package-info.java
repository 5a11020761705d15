/**
 * What people read: message keys and their bundles in zh-CN (default), zh-TW and en. The first segment of a key names the module whose bundle
 * holds it, so that every module brings its own words.
 */
package countersign.shared.text;
