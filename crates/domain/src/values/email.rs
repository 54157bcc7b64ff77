//! E-mail addresses: enough of RFC 5321 and 6531 to refuse what cannot be mailed to, no more.
//!
//! The domain is case-insensitive and kept in lower case; the local part is kept as written, since its owner decides.
//! Quoted local parts, comments and address literals are refused: real customers do not have them, typing errors do.
//! Letters of any script are taken on both sides of the `@`, since Chinese addresses exist.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fold::{half_width, is_invisible};
use crate::error::{AppError, Code, Result};

/// An e-mail address, for example `purchase@qilan.example`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Email(String);

super::text_value!(Email);

const MAX_BYTES: usize = 254;
const MAX_LOCAL_BYTES: usize = 64;

impl Email {
    /// Reads an address, with full-width characters, outer spaces and a leading `mailto:` forgiven.
    pub fn parse(text: &str) -> Result<Self> {
        let folded: String = text.chars().filter(|&c| !is_invisible(c)).map(half_width).take(MAX_BYTES + 64).collect();
        let trimmed = folded.trim();
        let trimmed = trimmed.strip_prefix("mailto:").unwrap_or(trimmed);
        let (local, domain) = trimmed.rsplit_once('@').ok_or_else(|| refusal(text, "no_at"))?;
        if !valid_local(local) {
            return Err(refusal(text, "local_part"));
        }
        let domain = domain.to_lowercase();
        if !valid_domain(&domain) {
            return Err(refusal(text, "domain"));
        }
        let address = format!("{local}@{domain}");
        if address.len() > MAX_BYTES { Err(refusal(text, "too_long")) } else { Ok(Self(address)) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Part after the `@`.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn refusal(text: &str, reason: &str) -> AppError {
    let value: String = text.chars().take(80).collect();
    AppError::new(Code::MalformedEmail).param("value", value).param("reason", reason)
}

fn valid_local(local: &str) -> bool {
    local.len() <= MAX_LOCAL_BYTES
        && local.split('.').all(|atom| {
            !atom.is_empty() && atom.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c))
        })
}

fn valid_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let top = domain.rsplit('.').next().unwrap_or("");
    domain.contains('.')
        && domain.split('.').all(label)
        && top.chars().count() >= 2
        && !top.chars().all(|c| c.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_is_folded_and_the_domain_is_lower_case() {
        for (text, kept) in [
            ("Purchase@Qilan.EXAMPLE", "Purchase@qilan.example"),
            ("  u1@163.com ", "u1@163.com"),
            ("ｕ２＠１２６．ｃｏｍ", "u2@126.com"),
            ("mailto:a.b+c@x-y.com.cn", "a.b+c@x-y.com.cn"),
            ("张三@例子.中国", "张三@例子.中国"),
            ("\u{FEFF}u@qq.com\u{200B}", "u@qq.com"),
        ] {
            assert_eq!(Email::parse(text).expect(text).as_str(), kept);
        }
    }

    #[test]
    fn what_cannot_be_mailed_to_is_refused_with_its_reason() {
        for (text, reason) in [
            ("purchase.qilan.example", "no_at"),
            ("", "no_at"),
            ("@qilan.example", "local_part"),
            ("a..b@qilan.example", "local_part"),
            (".a@qilan.example", "local_part"),
            ("a b@qilan.example", "local_part"),
            ("a@b@qilan.example", "local_part"),
            ("a@qilan", "domain"),
            ("a@-qilan.example", "domain"),
            ("a@qilan..example", "domain"),
            ("a@127.0.0.1", "domain"),
            ("a@qilan.example,b@qilan.example", "local_part"),
        ] {
            let error = Email::parse(text).expect_err(text);
            assert_eq!((error.code, error.params["reason"].as_str()), (Code::MalformedEmail, reason), "{text}");
        }
        let label = "d".repeat(60);
        let long = format!("{}@{label}.{label}.{label}.example", "a".repeat(64));
        assert_eq!(Email::parse(&long).expect_err("too long").params["reason"], "too_long");
    }
}
