//! What a person typed into the search, made ready.
//!
//! A query is parsed once and asked of the index and of every candidate. Each word may match as it stands, as
//! digits of a phone or as pinyin; the expression for the index is the disjunction of what each of these ways
//! needs. A way for which the index holds nothing is closed, unless the word is only tested beside others that are
//! looked up: that is what makes the expression a necessary condition of the test.

use super::TextKind;
use super::chars::{Class, class, fold_into};
use super::expr::Expr;
use super::grams::each_substring_token;
use super::phone_fragment::PhoneFragment;
use super::pinyin_query::PinyinQuery;
use super::rank::Match;
use super::token::Token;
use super::verify::{Texts, verify};
use crate::error::{AppError, Code, Result};

const MAX_CHARS: usize = 200;

/// A search that can be asked of the index and tested on texts.
#[derive(Debug, Clone)]
pub struct Query {
    /// All must match; empty if only the joined phone can.
    pub(super) words: Vec<Word>,
    /// Several groups of digits (`138 0013`) read as one fragment, an alternative to the words.
    pub(super) joined: Option<PhoneFragment>,
}

/// One word of a query with every way it may match. A way that the index cannot narrow is closed as soon as another can:
/// else the index would miss what the test accepts.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) folded: Vec<char>,
    pub(super) literal: Literal,
    pub(super) phone: Option<PhoneFragment>,
    pub(super) pinyin: Option<PinyinQuery>,
    /// What the index must hold; `None`: too short to look up, tested only.
    expr: Option<Expr>,
    exact: bool,
}

/// How the characters of a word are looked for as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Literal {
    Anywhere,
    /// One or two letters or digits: only where a word begins.
    WordStart,
    Nowhere,
}

impl Query {
    /// Reads a query. `search_too_short` if nothing in it is long enough to look up, `too_long` beyond 200 characters.
    pub fn parse(text: &str) -> Result<Query> {
        let mut folded = Vec::new();
        fold_into(text, &mut folded);
        if folded.len() > MAX_CHARS {
            return Err(AppError::new(Code::TooLong).param("max", MAX_CHARS));
        }
        let parts: Vec<&[char]> = folded.split(|c| c.is_whitespace()).filter(|part| !part.is_empty()).collect();
        let digits_only = parts.len() > 1 && parts.iter().all(|part| PhoneFragment::looks_like_phone(part));
        let joined = if digits_only { PhoneFragment::parse(&parts.concat()) } else { None };
        let mut words: Vec<Word> = parts.iter().map(|part| Word::new(part)).collect();
        if words.iter().all(|word| word.expr.is_none()) {
            words.clear();
        }
        if words.is_empty() && joined.is_none() {
            return Err(AppError::new(Code::SearchTooShort).param("value", text.trim()));
        }
        Ok(Query { words, joined })
    }

    /// The expression for FTS5 `MATCH` that every matching record satisfies.
    pub fn candidates(&self) -> String {
        let mut out = String::new();
        if let Some(expr) = self.expr() {
            expr.write(&mut out);
        }
        out
    }

    pub(super) fn expr(&self) -> Option<Expr> {
        let words = Expr::all(self.words.iter().filter_map(|word| word.expr.clone()).collect());
        let joined = self.joined.as_ref().and_then(PhoneFragment::expr);
        Expr::any(words.into_iter().chain(joined).collect())
    }

    /// True if every record that satisfies `candidates` matches, provided the searcher may see all its searchable texts.
    pub fn is_exact(&self) -> bool {
        self.words.iter().all(|word| word.exact) && self.joined.as_ref().is_none_or(PhoneFragment::is_exact)
    }

    /// Tests the texts of one record.
    pub fn matches(&self, texts: &[(TextKind, &str)]) -> Option<Match> {
        verify(self, &Texts::fold(texts))
    }
}

/// The expression for FTS5 `MATCH` that every record satisfies in whose texts these characters stand together; `None`:
/// too few of them to look up.
pub fn containing(text: &str) -> Option<String> {
    let mut folded = Vec::new();
    fold_into(text, &mut folded);
    let mut tokens = Vec::new();
    each_substring_token(&folded, |_, token| tokens.push(token));
    let mut out = String::new();
    Expr::all_of(tokens)?.write(&mut out);
    Some(out)
}

impl Word {
    fn new(folded: &[char]) -> Self {
        let short = folded.len() <= 2 && folded.iter().all(|&c| class(c) == Class::Word);
        let (literal_expr, literal_exact) = literal_expr(folded, short);
        let phone = PhoneFragment::parse(folded);
        let pinyin = PinyinQuery::parse(folded);
        let phone_expr = phone.as_ref().and_then(PhoneFragment::expr);
        let phone_exact = phone.as_ref().is_none_or(PhoneFragment::is_exact);
        let (pinyin_expr, pinyin_exact) = pinyin.as_ref().and_then(PinyinQuery::expr).unzip();
        let narrowed = literal_expr.is_some() || phone_expr.is_some() || pinyin_expr.is_some();
        let literal = match short {
            _ if narrowed && literal_expr.is_none() => Literal::Nowhere,
            true => Literal::WordStart,
            false => Literal::Anywhere,
        };
        let exact = narrowed && literal_exact && phone_exact && pinyin_exact.unwrap_or(true);
        let expr = Expr::any([literal_expr, phone_expr, pinyin_expr].into_iter().flatten().collect());
        Self { folded: folded.to_vec(), literal, phone, pinyin, expr, exact }
    }
}

/// The condition for the characters as they stand, and whether it is the whole truth.
fn literal_expr(folded: &[char], short: bool) -> (Option<Expr>, bool) {
    if short {
        return (Some(folded).filter(|f| f.len() == 2).map(|f| Expr::Term(Token::word_start(f))), true);
    }
    // Every third triple and the last of all cover the letters; the rest would only cost the index.
    let mut tokens = Vec::new();
    let mut last = None;
    each_substring_token(folded, |place, token| {
        if place % 3 == 0 {
            tokens.push(token);
        }
        last = Some(token);
    });
    tokens.extend(last.filter(|last| tokens.last() != Some(last)));
    let has_han = folded.iter().any(|&c| class(c) == Class::Han);
    let one_token = tokens.len() == 1 && folded.len() == if has_han { 2 } else { 3 };
    (Expr::all_of(tokens.iter().copied()), one_token || tokens.is_empty())
}

#[cfg(test)]
#[path = "query_tests.rs"]
mod tests;
