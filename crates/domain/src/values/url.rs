//! A web address as people write it on a card: with or without a scheme.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{half_width, text_value};
use crate::error::{AppError, Code, Result};

/// An `http` or `https` address, at most 500 characters. Without a scheme, `https` is meant.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Url(String);

text_value!(Url);

const MAX: usize = 500;

impl Url {
    /// # Errors
    /// [`Code::MalformedRequest`] for another scheme or no host with a dot; [`Code::TooLong`].
    pub fn parse(text: &str) -> Result<Self> {
        let text: String = text.trim().chars().map(half_width).collect();
        let malformed = || AppError::new(Code::MalformedRequest).param("value", &text);
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
            None => ("https".to_owned(), text.as_str()),
        };
        if !matches!(scheme.as_str(), "http" | "https") || rest.contains(char::is_whitespace) {
            return Err(malformed());
        }
        let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let labels = host.split(':').next().unwrap_or_default();
        if !labels.contains('.') || labels.split('.').any(str::is_empty) || labels.contains(['@', '"', '<', '>', '\\'])
        {
            return Err(malformed());
        }
        let path = if path == "/" { "" } else { path };
        let url = format!("{scheme}://{}{path}", host.to_lowercase());
        if url.len() > MAX {
            return Err(AppError::new(Code::TooLong).param("max", MAX).param("length", url.len()));
        }
        Ok(Self(url))
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gets_its_scheme_and_keeps_its_path() {
        let read = |text| Url::parse(text).map(|url| url.to_string());
        assert_eq!(read(" www.QiLan.example/Shop ").as_deref(), Ok("https://www.qilan.example/Shop"));
        assert_eq!(read("http://启澜.example/").as_deref(), Ok("http://启澜.example"));
        for bad in ["javascript:alert(1)", "ftp://a.b", "nonsense", "a b.c", "https://u@a.b"] {
            assert!(Url::parse(bad).is_err(), "{bad}");
        }
    }
}
