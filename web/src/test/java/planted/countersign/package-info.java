/** One violation of every rule of the house, so that each rule is seen to fail. */
package planted.countersign;
