/** The English of a Chinese text file: same keys, and for every `x_other` a plural `x_one` that Chinese has no need of. */
export type EnglishOf<Zh> = {
  [K in keyof Zh]: Zh[K] extends string ? string : EnglishOf<Zh[K]>;
} & { [K in keyof Zh as K extends `${infer Base}_other` ? `${Base}_one` : never]: string };
