//! Money: exact amounts of one currency.
//!
//! An amount is a whole number of the currency's smallest unit (ISO 4217), never a binary fraction; 64 bits hold
//! 92 quadrillion yuan. Arithmetic is checked: an overflow or two different currencies give `None`, not a wrong sum. The
//! canonical text is `1234.50 CNY`; readers see `¥1,234.50`.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fold::{half_width, is_invisible};
use crate::error::{AppError, Code, Result};

/// An ISO 4217 currency by its three letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// An exact amount of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct Money {
    minor: i64,
    currency: Currency,
}

super::text_value!(Money);

/// ISO 4217 currencies in circulation whose smallest unit is a hundredth.
const HUNDREDTHS: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD \
CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR \
ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN \
NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC \
SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG";
const WHOLE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
const THOUSANDTHS: &str = "BHD IQD JOD KWD LYD OMR TND";

/// What people write beside the figures; longer signs first.
const SIGNS: [(&str, Currency); 14] = [
    ("JP¥", Currency(*b"JPY")),
    ("人民币", Currency::CNY),
    ("日元", Currency(*b"JPY")),
    ("美元", Currency(*b"USD")),
    ("欧元", Currency(*b"EUR")),
    ("港币", Currency(*b"HKD")),
    ("港元", Currency(*b"HKD")),
    ("RMB", Currency::CNY),
    ("HK$", Currency(*b"HKD")),
    ("NT$", Currency(*b"TWD")),
    ("元", Currency::CNY),
    ("¥", Currency::CNY),
    ("$", Currency(*b"USD")),
    ("€", Currency(*b"EUR")),
];

impl Currency {
    pub const CNY: Currency = Currency(*b"CNY");

    /// The currency of three letters, if ISO 4217 has it.
    pub fn parse(text: &str) -> Option<Self> {
        let code: [u8; 3] = text.to_ascii_uppercase().as_bytes().try_into().ok()?;
        let known = |list: &str| list.split(' ').any(|entry| entry.as_bytes() == code);
        (known(HUNDREDTHS) || known(WHOLE) || known(THOUSANDTHS)).then_some(Self(code))
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Digits after the decimal point.
    pub fn decimals(self) -> u32 {
        let within = |list: &str| list.split(' ').any(|entry| entry.as_bytes() == self.0);
        if within(WHOLE) {
            0
        } else if within(THOUSANDTHS) {
            3
        } else {
            2
        }
    }

    fn sign(self) -> Option<&'static str> {
        match &self.0 {
            b"CNY" => Some("¥"),
            b"USD" => Some("$"),
            b"EUR" => Some("€"),
            b"HKD" => Some("HK$"),
            b"JPY" => Some("JP¥"),
            _ => None,
        }
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Money {
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// An amount in fen.
    pub const fn cny(fen: i64) -> Self {
        Self::new(fen, Currency::CNY)
    }

    /// Number of the currency's smallest unit.
    pub fn minor(self) -> i64 {
        self.minor
    }

    pub fn currency(self) -> Currency {
        self.currency
    }

    /// Reads `¥1,234,567.50`, `1234.5 CNY`, `USD 12`, `12.5万`, `-3元`; without a currency it is CNY.
    pub fn parse(text: &str) -> Result<Self> {
        Self::parse_in(text, Currency::CNY)
    }

    /// Like [`Money::parse`], for a field with a usual currency of its own.
    pub fn parse_in(text: &str, usual: Currency) -> Result<Self> {
        read(text, usual).map_err(|reason| {
            let value: String = text.chars().take(60).collect();
            AppError::new(Code::MalformedMoney).param("value", value).param("reason", reason)
        })
    }

    /// The sum; `None` for two currencies or an overflow.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let same = self.currency == other.currency;
        self.minor.checked_add(other.minor).filter(|_| same).map(|minor| Self { minor, ..self })
    }

    /// The difference; `None` for two currencies or an overflow.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let same = self.currency == other.currency;
        self.minor.checked_sub(other.minor).filter(|_| same).map(|minor| Self { minor, ..self })
    }

    /// The product with a whole number; `None` on overflow.
    pub fn checked_mul(self, factor: i64) -> Option<Self> {
        self.minor.checked_mul(factor).map(|minor| Self { minor, ..self })
    }

    /// As readers see it: `¥1,234,567.50`, `JP¥1,200`, `CHF 12.00`.
    pub fn display(self) -> String {
        let plain = self.plain();
        let (sign, figures) = plain.strip_prefix('-').map_or(("", plain.as_str()), |figures| ("-", figures));
        let (whole, fraction) = figures.find('.').map_or((figures, ""), |dot| figures.split_at(dot));
        let mut grouped = String::with_capacity(whole.len() * 4 / 3 + 1);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        match self.currency.sign() {
            Some(symbol) => format!("{sign}{symbol}{grouped}{fraction}"),
            None => format!("{sign}{} {grouped}{fraction}", self.currency),
        }
    }

    /// Figures alone, with all the currency's decimals: `1234.50`.
    pub fn plain(self) -> String {
        let decimals = self.currency.decimals() as usize;
        let figures = format!("{:0width$}", self.minor.unsigned_abs(), width = decimals + 1);
        let (whole, fraction) = figures.split_at(figures.len() - decimals);
        let sign = if self.minor < 0 { "-" } else { "" };
        if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }
}

/// The canonical text, `1234.50 CNY`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.plain(), self.currency)
    }
}

fn read(text: &str, usual: Currency) -> Result<Money, &'static str> {
    let folded: String = text
        .chars()
        .filter(|&c| !is_invisible(c))
        .map(|c| if c == '￥' { '¥' } else { half_width(c) })
        .filter(|c| !c.is_whitespace())
        .take(80)
        .collect();
    let (negative, rest) = take_minus(&folded);
    let (mut currency, rest) = take_currency(rest, true);
    let (second, rest) = take_minus(rest);
    let rest = if currency.is_none() {
        let (found, rest) = take_currency(rest, false);
        currency = found;
        rest
    } else {
        rest.strip_suffix('元').unwrap_or(rest)
    };
    if negative && second {
        return Err("characters");
    }
    let (shift, figures) = match rest {
        _ if rest.ends_with('万') => (4, rest.trim_end_matches('万')),
        _ if rest.ends_with('亿') => (8, rest.trim_end_matches('亿')),
        _ => (0, rest),
    };
    let currency = currency.unwrap_or(usual);
    let minor = exact(figures, shift, currency.decimals())?;
    Ok(Money { minor: if negative || second { -minor } else { minor }, currency })
}

fn take_minus(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text),
    }
}

fn take_currency(text: &str, in_front: bool) -> (Option<Currency>, &str) {
    for (sign, currency) in SIGNS {
        let rest = if in_front { text.strip_prefix(sign) } else { text.strip_suffix(sign) };
        if let Some(rest) = rest {
            return (Some(currency), rest);
        }
    }
    let at = if in_front { Some(3) } else { text.len().checked_sub(3) };
    let Some((head, tail)) = at.and_then(|at| text.split_at_checked(at)) else { return (None, text) };
    let (letters, rest) = if in_front { (head, tail) } else { (tail, head) };
    match Currency::parse(letters) {
        Some(currency) => (Some(currency), rest),
        None => (None, text),
    }
}

/// The figures times 10^(shift + decimals), without rounding.
fn exact(figures: &str, shift: u32, decimals: u32) -> Result<i64, &'static str> {
    let (whole, fraction) = figures.split_once('.').unwrap_or((figures, ""));
    let grouped = whole.contains(',');
    let groups_of_three = || {
        let mut groups = whole.split(',');
        (1..=3).contains(&groups.next().map_or(0, str::len)) && groups.all(|group| group.len() == 3)
    };
    if grouped && !groups_of_three() {
        return Err("separators");
    }
    let fraction_digits = fraction.trim_end_matches('0');
    let scale = shift + decimals;
    let all_digits =
        whole.bytes().all(|b| b.is_ascii_digit() || b == b',') && fraction.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !all_digits || figures.ends_with('.') {
        return Err("characters");
    }
    // Trailing zeros beyond the currency's decimals are refused too, unless 万 follows: 1.000 may mean a thousand.
    let written = if shift == 0 { fraction.len() } else { fraction_digits.len() };
    if written > scale as usize {
        return Err("decimals");
    }
    let kept = &fraction[..fraction.len().min(scale as usize)];
    let mut minor: i64 = 0;
    let padding = std::iter::repeat_n(b'0', scale as usize - kept.len());
    for b in whole.bytes().filter(|&b| b != b',').chain(kept.bytes()).chain(padding) {
        minor = minor.checked_mul(10).and_then(|m| m.checked_add(i64::from(b - b'0'))).ok_or("too_large")?;
    }
    Ok(minor)
}

#[cfg(test)]
#[path = "money_tests.rs"]
mod tests;
