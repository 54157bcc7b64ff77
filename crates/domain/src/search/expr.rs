//! A boolean expression over tokens, and its text as an FTS5 query.

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
        Self::joined(parts, Expr::All)
    }

    pub(super) fn any(parts: Vec<Expr>) -> Option<Expr> {
        Self::joined(parts, Expr::Any)
    }

    /// Joins distinct parts; the only one stands for itself, none is no expression.
    fn joined(parts: Vec<Expr>, join: fn(Vec<Expr>) -> Expr) -> Option<Expr> {
        let mut distinct: Vec<Expr> = Vec::with_capacity(parts.len());
        for part in parts {
            if !distinct.contains(&part) {
                distinct.push(part);
            }
        }
        if distinct.len() > 1 { Some(join(distinct)) } else { distinct.pop() }
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
