//! What a body may be before a byte of it is believed: one item of CBOR, of definite lengths, not deep and not many.
//!
//! Eight megabytes of empty lists would otherwise become a hundred times as much memory.

/// Items in a body; a full frame of 500 rows with a hundred cells has fewer.
const MAX_ITEMS: usize = 400_000;
const MAX_DEPTH: usize = 24;

/// Whether `body` is exactly one item within the limits.
pub fn is_sound(body: &[u8]) -> bool {
    let mut scan = Scan { rest: body, items: 0 };
    scan.skip_item(0).is_some() && scan.rest.is_empty()
}

struct Scan<'a> {
    rest: &'a [u8],
    items: usize,
}

impl Scan<'_> {
    fn skip_item(&mut self, depth: usize) -> Option<()> {
        self.items += 1;
        if self.items > MAX_ITEMS || depth > MAX_DEPTH {
            return None;
        }
        let (major, argument) = self.head()?;
        match major {
            0 | 1 | 7 => Some(()),
            2 | 3 => self.skip_bytes(argument),
            4 => self.skip_items(argument, depth),
            5 => self.skip_items(argument.checked_mul(2)?, depth),
            _ => None,
        }
    }

    fn skip_items(&mut self, count: u64, depth: usize) -> Option<()> {
        // Each takes a byte at least: a longer list than the body is a lie.
        let count = usize::try_from(count).ok().filter(|count| *count <= self.rest.len())?;
        (0..count).try_for_each(|_| self.skip_item(depth + 1))
    }

    fn skip_bytes(&mut self, count: u64) -> Option<()> {
        self.rest = self.rest.get(usize::try_from(count).ok()?..)?;
        Some(())
    }

    /// Major type and argument. An indefinite length has none, nor has what ends one.
    fn head(&mut self) -> Option<(u8, u64)> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        let more = match first & 0x1f {
            small @ 0..=23 => return Some((first >> 5, u64::from(small))),
            24 => 1,
            25 => 2,
            26 => 4,
            27 => 8,
            _ => return None,
        };
        let (bytes, rest) = self.rest.split_at_checked(more)?;
        self.rest = rest;
        Some((first >> 5, bytes.iter().fold(0, |argument, byte| argument << 8 | u64::from(*byte))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_whole_item_is_sound() {
        for body in [&[0x00][..], &[0xf6], &[0x83, 1, 2, 3], &[0xa1, 0x61, b'a', 0x18, 200], &[0x44, 1, 2, 3, 4]] {
            assert!(is_sound(body), "{body:?}");
        }
    }

    #[test]
    fn what_lies_about_its_length_goes_on_deep_or_is_open_is_not() {
        let lists_in_lists = [vec![0x81; 100], vec![0]].concat();
        let many = [vec![0x9a, 0, 0x07, 0, 0], vec![0xf6; 0x7_0000]].concat();
        let wrong: [&[u8]; 9] = [
            &[],
            &[0x83, 1, 2],
            &[0x00, 0x00],
            &[0x9f, 0xff],
            &[0x9b, 255, 255, 255, 255, 255, 255, 255, 255],
            &[0x5b, 255, 255, 255, 255, 255, 255, 255, 255],
            &[0xc2, 0x41, 1],
            &lists_in_lists,
            &many,
        ];
        for body in wrong {
            assert!(!is_sound(body), "{:?}", &body[..body.len().min(12)]);
        }
    }
}
