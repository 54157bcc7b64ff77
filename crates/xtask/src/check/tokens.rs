//! Rust source as a flat list of tokens with their lines: what remains when comments and formatting are gone.
//!
//! Rules that look for a name or a string in *any* position – in a macro's arguments too, where a syntax tree sees
//! only tokens – read this list.

use proc_macro2::{TokenStream, TokenTree};

use super::tree::SourceFile;

pub struct Token {
    pub kind: Kind,
    pub line: usize,
}

#[derive(PartialEq)]
pub enum Kind {
    Name(String),
    Text(String),
    Mark(char),
}

/// The tokens of a file; of one that does not parse (rustc says so better), none.
pub fn tokens(file: &SourceFile) -> Vec<Token> {
    let mut flat = Vec::new();
    if let Ok(stream) = file.text.parse::<TokenStream>() {
        flatten(stream, &mut flat);
    }
    flat
}

fn flatten(stream: TokenStream, flat: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        let mut push = |kind| flat.push(Token { kind, line });
        match tree {
            TokenTree::Group(group) if is_doc_comment(&group.stream()) => {}
            TokenTree::Group(group) => {
                push(Kind::Mark('('));
                flatten(group.stream(), flat);
                flat.push(Token { kind: Kind::Mark(')'), line });
            }
            TokenTree::Ident(name) => push(Kind::Name(name.to_string())),
            TokenTree::Punct(mark) => push(Kind::Mark(mark.as_char())),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    push(Kind::Text(text.value()));
                }
            }
        }
    }
}

/// `/// text` arrives as the attribute `[doc = "text"]`.
fn is_doc_comment(attribute: &TokenStream) -> bool {
    let mut trees = attribute.clone().into_iter();
    let named_doc = matches!(trees.next(), Some(TokenTree::Ident(name)) if name == "doc");
    named_doc && matches!(trees.next(), Some(TokenTree::Punct(mark)) if mark.as_char() == '=')
}

/// Where a path such as `std::fs` or a lone name occurs. A path imported in braces (`std::{fs, io}`) counts too.
pub fn lines_with_path(tokens: &[Token], path: &str) -> Vec<usize> {
    let segments: Vec<&str> = path.split("::").collect();
    (0..tokens.len()).filter(|at| starts_path(&tokens[*at..], &segments)).map(|at| tokens[at].line).collect()
}

fn starts_path(tokens: &[Token], segments: &[&str]) -> bool {
    let [first, rest @ ..] = segments else { return true };
    let Some(Token { kind: Kind::Name(name), .. }) = tokens.first() else { return false };
    if name != first {
        return false;
    }
    if rest.is_empty() {
        return true;
    }
    let colons = |at: usize| matches!(tokens.get(at), Some(Token { kind: Kind::Mark(':'), .. }));
    if !colons(1) || !colons(2) {
        return false;
    }
    match tokens.get(3).map(|token| &token.kind) {
        Some(Kind::Mark('(')) => braced(&tokens[4..]).any(|branch| starts_path(branch, rest)),
        _ => starts_path(&tokens[3..], rest),
    }
}

/// The branches of `{a, b::c, d}` whose opening mark has been read.
fn braced(tokens: &[Token]) -> impl Iterator<Item = &[Token]> {
    let mut depth = 0;
    let mut begins = true;
    let mut branches = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Mark('(') => depth += 1,
            Kind::Mark(')') if depth == 0 => break,
            Kind::Mark(')') => depth -= 1,
            Kind::Mark(',') if depth == 0 => begins = true,
            _ if begins && depth == 0 => {
                branches.push(&tokens[at..]);
                begins = false;
            }
            _ => {}
        }
    }
    branches.into_iter()
}

#[cfg(test)]
mod tests {
    use super::super::tree::Tree;
    use super::*;

    fn lines(source: &str, path: &str) -> Vec<usize> {
        lines_with_path(&tokens(&Tree::of(&[("a.rs", source)]).files[0]), path)
    }

    #[test]
    fn a_path_is_found_written_out_and_in_braces() {
        assert_eq!(lines("use std::fs;\nuse std::{io, fs::File};\nuse std::fmt;", "std::fs"), [1, 2]);
    }

    #[test]
    fn comments_and_longer_names_are_not_paths() {
        assert!(lines("/// std::fs\n// std::fs\nuse std::fsx;", "std::fs").is_empty());
    }

    #[test]
    fn names_inside_macros_are_seen() {
        assert_eq!(lines("fn f() {\n    println!(\"{}\", sqlx::query());\n}", "sqlx"), [2]);
    }
}
