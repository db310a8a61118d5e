/** Once before all tests. */
export default function setup() {}
