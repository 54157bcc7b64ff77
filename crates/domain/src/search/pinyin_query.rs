//! A query in letters, read as pinyin.
//!
//! Adjacent Han characters each consume letters: every character its first letter (`qlyl`), or every character a
//! whole syllable of any reading, the last perhaps unfinished (`zhangs`). Letters that cannot be read as syllables
//! to their end are read as a mixture: a first letter, or zh, ch, sh, wherever no syllable can be read (`zsan`,
//! `nbqilankj`). All ways to part the letters are tried: `xian` is 先 and 西安. An apostrophe (xi'an) is a border that
//! no character crosses.
//!
//! For the index each way of parting gives a conjunction: the initials of each two neighbours, and the syllables
//! that are certain. Where there are more than [`MAX_WAYS`] ways, only their beginnings are used: a weaker, still
//! necessary condition.

use super::expr::Expr;
use super::rank::Form;
use super::readings::{self, Readings, Syllable, initial_bit};
use super::token::Token;

const MAX_WAYS: usize = 24;
/// Positions are bits of a word; longer letter strings are not read as pinyin.
const MAX_LETTERS: usize = 60;
const LONGEST_SYLLABLE: usize = 6;

#[derive(Debug, Clone)]
pub(super) struct PinyinQuery {
    letters: String,
    /// Bit p: no character may consume letters on both sides of position p.
    borders: u64,
    /// Bit p: a first letter may stand at p among syllables. None may if the letters can be read as syllables alone.
    initials_at: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum UnitKind {
    /// The first letter, or zh, ch, sh.
    Initial,
    Syllable,
    /// All remaining letters as a beginning of a syllable.
    Last,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Unit {
    kind: UnitKind,
    start: usize,
    len: usize,
}

impl PinyinQuery {
    pub(super) fn parse(folded: &[char]) -> Option<Self> {
        let mut query = Self { letters: String::new(), borders: 0, initials_at: 0 };
        for &c in folded {
            match c {
                'a'..='z' => query.letters.push(c),
                'ü' => query.letters.push('v'),
                '\'' | '’' | '‘' if !query.letters.is_empty() => query.borders |= 1 << query.letters.len(),
                _ => return None,
            }
            if query.letters.len() > MAX_LETTERS {
                return None;
            }
        }
        if query.len() > 0 && !query.can_finish()[0] {
            let unread = (0..query.len()).filter(|&at| !query.reads_syllable(at));
            query.initials_at = unread.fold(0, |bits, at| bits | 1 << at);
        }
        let possible = query.all_initials().is_some() || (query.len() > 0 && query.can_finish()[0]);
        possible.then_some(query)
    }

    fn len(&self) -> usize {
        self.letters.len()
    }

    /// No border strictly inside the letters that one character would consume.
    fn free(&self, start: usize, len: usize) -> bool {
        let inside = ((1u64 << len) - 1) << start & !(1 << start);
        self.borders & inside == 0
    }

    fn initial_len(&self, start: usize) -> usize {
        if matches!(self.letters.get(start..start + 2), Some("zh" | "ch" | "sh")) { 2 } else { 1 }
    }

    /// A syllable of two letters or more can be read from a position on.
    fn reads_syllable(&self, start: usize) -> bool {
        let rest = self.len() - start;
        (2..=LONGEST_SYLLABLE.min(rest)).any(|len| self.is_syllable(start, len))
    }

    fn is_syllable(&self, start: usize, len: usize) -> bool {
        self.free(start, len) && readings::table().is_syllable(&self.letters[start..start + len])
    }

    fn begins_syllable(&self, start: usize, len: usize) -> bool {
        self.free(start, len) && !readings::table().beginning_with(&self.letters[start..start + len]).is_empty()
    }

    /// What a character could consume from a position.
    fn units(&self, start: usize) -> Vec<Unit> {
        let rest = self.len() - start;
        let initial = self.initials_at >> start & 1 == 1;
        let mut units = Vec::with_capacity(6);
        let mut push = |kind, len, possible: bool| {
            if possible {
                units.push(Unit { kind, start, len });
            }
        };
        push(UnitKind::Last, rest, self.begins_syllable(start, rest));
        push(UnitKind::Initial, 1, initial && rest > 1 && self.begins_syllable(start, 1));
        push(UnitKind::Initial, 2, initial && rest > 2 && self.initial_len(start) == 2 && self.free(start, 2));
        for len in 1..=LONGEST_SYLLABLE.min(rest.saturating_sub(1)) {
            push(UnitKind::Syllable, len, self.is_syllable(start, len));
        }
        units
    }

    /// Every letter as a first letter, if each can be one.
    fn all_initials(&self) -> Option<Vec<Unit>> {
        let last = self.len().checked_sub(1)?;
        let unit = |start| Unit { kind: if start == last { UnitKind::Last } else { UnitKind::Initial }, start, len: 1 };
        (0..=last).map(|start| self.begins_syllable(start, 1).then(|| unit(start))).collect()
    }

    /// For each position, whether the letters from there can be consumed to the end.
    fn can_finish(&self) -> Vec<bool> {
        let mut finish = vec![false; self.len() + 1];
        for start in (0..self.len()).rev() {
            finish[start] =
                self.units(start).iter().any(|unit| unit.kind == UnitKind::Last || finish[start + unit.len]);
        }
        finish
    }

    /// The ways to part the letters, cut after `depth` characters; `None` if there are too many.
    fn ways(&self, depth: usize, limit: usize) -> Option<Vec<Vec<Unit>>> {
        let finish = self.can_finish();
        let mut ways: Vec<Vec<Unit>> = self.all_initials().into_iter().collect();
        let mut open: Vec<Vec<Unit>> = vec![Vec::new()];
        while let Some(way) = open.pop() {
            let at = way.last().map_or(0, |unit| unit.start + unit.len);
            if at == self.len() || way.len() == depth {
                if !ways.contains(&way) {
                    ways.push(way);
                }
                if ways.len() > limit {
                    return None;
                }
                continue;
            }
            let useful = |unit: &Unit| unit.kind == UnitKind::Last || finish[at + unit.len];
            for unit in self.units(at).into_iter().filter(useful) {
                open.push(way.iter().copied().chain([unit]).collect());
            }
        }
        Some(ways)
    }

    /// The necessary condition on a record's tokens, and whether it is the whole truth. A single letter has none.
    pub(super) fn expr(&self) -> Option<(Expr, bool)> {
        if self.len() < 2 {
            return None;
        }
        let depths = [MAX_LETTERS, 6, 5, 4, 3];
        let ways = depths.iter().find_map(|&depth| self.ways(depth, MAX_WAYS)).or_else(|| self.ways(2, usize::MAX))?;
        let exact = ways.iter().all(|way| match way.as_slice() {
            [only] => only.kind == UnitKind::Last,
            [first, last] => first.len == 1 && last.len == 1,
            _ => false,
        });
        let expr = Expr::any(ways.iter().filter_map(|way| self.way_expr(way)).collect())?;
        Some((expr, exact))
    }

    fn way_expr(&self, way: &[Unit]) -> Option<Expr> {
        let table = readings::table();
        let letter = |unit: &Unit| self.letters.as_bytes()[unit.start];
        let pairs = way.windows(2).map(|pair| Token::initials(letter(&pair[0]), letter(&pair[1])));
        let certain = way.iter().filter(|unit| unit.kind == UnitKind::Syllable);
        let certain = certain.flat_map(|unit| table.beginning_with(self.text(unit)).next()).map(Token::syllable);
        let mut parts: Vec<Expr> = Expr::all_of(pairs.chain(certain)).into_iter().collect();
        if let Some(last) = way.last().filter(|unit| unit.kind == UnitKind::Last && (unit.len > 1 || way.len() == 1)) {
            let syllables = table.beginning_with(self.text(last)).map(|s: Syllable| Expr::Term(Token::syllable(s)));
            parts.extend(Expr::any(syllables.collect()));
        }
        Expr::all(parts)
    }

    fn text(&self, unit: &Unit) -> &str {
        &self.letters[unit.start..unit.start + unit.len]
    }

    /// The end and form of a match that begins at a character, the best form first.
    pub(super) fn match_at(&self, folded: &[char], start: usize) -> Option<(usize, Form)> {
        let table = readings::table();
        if table.initials(folded[start]) & initial_bit(self.letters.as_bytes()[0]) == 0 {
            return None;
        }
        let initials = folded[start..].iter().zip(self.letters.bytes());
        let matching = initials.take_while(|&(&c, letter)| table.initials(c) & initial_bit(letter) != 0).count();
        if matching == self.len() {
            return Some((start + matching, Form::Initials));
        }
        let form = if self.initials_at == 0 { Form::Pinyin } else { Form::Mixed };
        self.consume(table, folded, start).map(|end| (end, form))
    }

    /// Follows all ways of parting at once: the set of positions that the characters so far can have consumed.
    fn consume(&self, table: &Readings, folded: &[char], start: usize) -> Option<usize> {
        let mut positions = 1u64;
        for (index, &c) in folded.iter().enumerate().skip(start) {
            let mut next = 0u64;
            while positions != 0 {
                let at = positions.trailing_zeros() as usize;
                positions &= positions - 1;
                let rest = &self.letters[at..];
                let initial = self.initials_at >> at & 1 == 1;
                for &reading in table.of(c) {
                    let text = table.text(reading);
                    if text.starts_with(rest) && self.free(at, rest.len()) {
                        return Some(index + 1);
                    }
                    if rest.starts_with(text) && self.free(at, text.len()) {
                        next |= 1 << (at + text.len());
                    }
                    if initial && text.as_bytes()[0] == rest.as_bytes()[0] {
                        next |= 1 << (at + 1);
                        let two =
                            self.initial_len(at) == 2 && text.as_bytes().get(1) == Some(&b'h') && self.free(at, 2);
                        next |= u64::from(two) << (at + 2);
                    }
                }
            }
            positions = next & !(1 << self.len());
            if positions == 0 {
                return None;
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(text: &str) -> PinyinQuery {
        PinyinQuery::parse(&text.chars().collect::<Vec<_>>()).unwrap_or_else(|| panic!("{text}"))
    }

    fn form(letters: &str, name: &str) -> Option<Form> {
        query(letters).match_at(&name.chars().collect::<Vec<_>>(), 0).map(|(_, form)| form)
    }

    fn end(letters: &str, name: &str) -> Option<usize> {
        query(letters).match_at(&name.chars().collect::<Vec<_>>(), 0).map(|(end, _)| end)
    }

    #[test]
    fn initials_syllables_and_their_mixtures_are_told_apart() {
        assert_eq!(form("zs", "张三"), Some(Form::Initials));
        assert_eq!(form("zhangsan", "张三"), Some(Form::Pinyin));
        assert_eq!(form("zhangs", "张三"), Some(Form::Pinyin));
        assert_eq!(form("zsan", "张三"), Some(Form::Mixed));
        assert_eq!(form("zhs", "张三"), Some(Form::Mixed));
        assert_eq!(form("zhan", "张三"), Some(Form::Pinyin));
        assert_eq!(form("nbqilankj", "宁波启岚科技"), Some(Form::Mixed));
        assert_eq!(form("zhangsfeng", "张三丰"), Some(Form::Mixed));
        assert_eq!(form("qilan", "齐鲁安"), None);
        assert_eq!(form("zl", "张三"), None);
        assert_eq!(form("zhangsanl", "张三"), None);
    }

    #[test]
    fn all_ways_to_part_the_letters_are_tried() {
        assert_eq!(end("xian", "西安"), Some(2));
        assert_eq!(end("xian", "先进"), Some(1));
        assert_eq!(end("xi'an", "西安"), Some(2));
        assert_eq!(end("xi'an", "先进"), None);
        assert_eq!(end("fangan", "方案"), Some(2));
        assert_eq!(end("fangan", "反感"), Some(2));
    }

    #[test]
    fn every_reading_counts() {
        for (letters, name) in [
            ("cq", "重庆"),
            ("zq", "重庆"),
            ("chongqing", "重庆"),
            ("xiamen", "厦门"),
            ("zeng", "曾"),
            ("yuchi", "尉迟"),
            ("lv", "吕"),
            ("lu", "吕"),
            ("luan", "六安"),
            ("bengbu", "蚌埠"),
        ] {
            assert!(form(letters, name).is_some(), "{letters} {name}");
        }
    }

    #[test]
    fn letters_that_begin_no_syllable_are_no_pinyin() {
        for text in ["v", "ia", "zsu1", "", "'", "中"] {
            assert!(PinyinQuery::parse(&text.chars().collect::<Vec<_>>()).is_none(), "{text}");
        }
    }

    #[test]
    fn the_expression_stays_small_for_any_letters() {
        for text in [
            "zhangsan",
            "shanghaihangkonggongyeyouxiangongsi",
            "nanananananananananananananana",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ] {
            let (expr, exact) = query(text).expr().expect("letters enough");
            let mut out = String::new();
            expr.write(&mut out);
            assert!(out.len() < 6000 && !exact, "{text}: {}", out.len());
        }
    }

    #[test]
    fn two_initials_and_one_beginning_are_exact() {
        for text in ["zs", "zh", "qi"] {
            assert!(query(text).expr().expect("two letters").1, "{text}");
        }
        assert!(!query("zsl").expr().expect("three letters").1);
    }
}
