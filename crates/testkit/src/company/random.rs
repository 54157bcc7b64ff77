//! Randomness that is the same on every machine and every run: SplitMix64 (Steele, Lea, Flood 2014).
//!
//! A stream is named by seed, purpose and index, and costs two multiplications to begin: every customer has streams of
//! its own and can be made without those before it. Not for keys or anything that must not be guessed.
//! Draws by weight go through running sums and a binary search.

/// A stream of numbers that depends on its seeds alone.
#[derive(Debug, Clone)]
pub(crate) struct Random(u64);

impl Random {
    /// The stream of one thing (`index`) under one seed, for one purpose (`stream`).
    pub(crate) fn of(seed: u64, stream: u64, index: u64) -> Self {
        let mut random = Self(seed ^ stream.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        random.0 = random.next() ^ index.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        random.next();
        random
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(bound)) >> 64) as u64
    }

    pub(crate) fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high - low + 1)
    }

    /// True in `percent` of a hundred cases.
    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len() as u64) as usize]
    }
}

/// Things with weights, drawn by binary search over the running sums.
#[derive(Debug)]
pub(super) struct Weighted<T> {
    items: Vec<T>,
    sums: Vec<u64>,
}

impl<T> Weighted<T> {
    pub(super) fn new(items: Vec<(T, u32)>) -> Self {
        let mut sum = 0;
        let sums = items.iter().map(|(_, weight)| {
            sum += u64::from(*weight);
            sum
        });
        Self { sums: sums.collect(), items: items.into_iter().map(|(item, _)| item).collect() }
    }

    pub(super) fn draw(&self, random: &mut Random) -> &T {
        let total = self.sums.last().copied().unwrap_or(1);
        let at = random.below(total);
        &self.items[self.sums.partition_point(|&sum| sum <= at)]
    }
}
