/** The page's style sheet, as the build makes a module of it (stylesheet.cjs): rules in few bytes, one a line. */
export declare const css: string;
