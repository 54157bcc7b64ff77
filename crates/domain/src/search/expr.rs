//! A boolean expression over tokens, and its text as an FTS5 query.
//!
//! Expressions are kept small while they are built, because the index reads a list of rows for every token named: equal
//! parts stand once, nested conjunctions are flat, and an alternative that another already admits is left out. A token
//! has no sign of the query language in it, so nothing a person types can change the meaning of the query.

use super::token::Token;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expr {
    Term(Token),
    All(Vec<Expr>),
    Any(Vec<Expr>),
}

impl Expr {
    /// All of the tokens, each once.
    pub(super) fn all_of(tokens: impl IntoIterator<Item = Token>) -> Option<Expr> {
        let mut tokens: Vec<Token> = tokens.into_iter().collect();
        tokens.sort_unstable();
        tokens.dedup();
        Self::all(tokens.into_iter().map(Expr::Term).collect())
    }

    pub(super) fn all(parts: Vec<Expr>) -> Option<Expr> {
        let mut flat = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Expr::All(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        Self::joined(distinct(flat), Expr::All)
    }

    /// Any of the parts, less those that another part already admits: `a OR (a AND b)` is `a`.
    pub(super) fn any(parts: Vec<Expr>) -> Option<Expr> {
        let mut flat = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Expr::Any(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        let flat = distinct(flat);
        let admitted = |part: &Expr| flat.iter().any(|other| other != part && other.admits(part));
        let kept = flat.iter().filter(|part| !admitted(part)).cloned().collect();
        Self::joined(kept, Expr::Any)
    }

    /// Whatever satisfies `narrow` satisfies this, seen from the conjuncts alone.
    fn admits(&self, narrow: &Expr) -> bool {
        let narrow = narrow.conjuncts();
        self.conjuncts().iter().all(|part| narrow.contains(part))
    }

    fn conjuncts(&self) -> &[Expr] {
        match self {
            Expr::All(parts) => parts,
            other => std::slice::from_ref(other),
        }
    }

    /// The only part stands for itself, none is no expression.
    fn joined(mut parts: Vec<Expr>, join: fn(Vec<Expr>) -> Expr) -> Option<Expr> {
        if parts.len() > 1 { Some(join(parts)) } else { parts.pop() }
    }

    /// True if the set of tokens satisfies the expression.
    #[cfg(test)]
    pub(super) fn holds(&self, has: &dyn Fn(&str) -> bool) -> bool {
        match self {
            Expr::Term(token) => {
                let mut text = String::new();
                token.write(&mut text);
                has(&text)
            }
            Expr::All(parts) => parts.iter().all(|part| part.holds(has)),
            Expr::Any(parts) => parts.iter().any(|part| part.holds(has)),
        }
    }

    /// The query in the language of FTS5: quoted tokens, AND, OR, parentheses.
    pub(super) fn write(&self, out: &mut String) {
        let (parts, word) = match self {
            Expr::Term(token) => {
                out.push('"');
                token.write(out);
                out.push('"');
                return;
            }
            Expr::All(parts) => (parts, " AND "),
            Expr::Any(parts) => (parts, " OR "),
        };
        out.push('(');
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                out.push_str(word);
            }
            part.write(out);
        }
        out.push(')');
    }
}

fn distinct(parts: Vec<Expr>) -> Vec<Expr> {
    let mut distinct: Vec<Expr> = Vec::with_capacity(parts.len());
    for part in parts {
        if !distinct.contains(&part) {
            distinct.push(part);
        }
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(letter: char) -> Expr {
        Expr::Term(Token::word_start(&[letter]))
    }

    fn text(expr: Option<Expr>) -> String {
        let mut out = String::new();
        expr.expect("not empty").write(&mut out);
        out
    }

    #[test]
    fn equal_parts_stand_once_and_nested_ones_are_flat() {
        let inner = Expr::all(vec![term('a'), term('b')]).expect("two");
        assert_eq!(text(Expr::all(vec![inner, term('a'), term('c')])), "(\"wa\" AND \"wb\" AND \"wc\")");
        assert_eq!(text(Expr::any(vec![term('a'), term('a')])), "\"wa\"");
        assert_eq!(Expr::any(Vec::new()), None);
    }

    #[test]
    fn a_narrower_alternative_is_left_out() {
        let narrow = Expr::all(vec![term('a'), term('b')]).expect("two");
        assert_eq!(text(Expr::any(vec![narrow, term('a'), term('c')])), "(\"wa\" OR \"wc\")");
    }
}
