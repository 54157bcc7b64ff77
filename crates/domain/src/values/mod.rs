//! Values that parse.
//!
//! What a person types, pastes or imports is text in a dozen spellings; what a record keeps is one canonical form, so
//! that equal things compare equal, duplicates are found and search works. Each type here is made by its `parse`
//! alone and therefore valid wherever it appears. A refusal is an [`AppError`](crate::error::AppError) whose `params`
//! say what is wrong (`reason`) and with which text (`value`).
//!
//! Serialised forms are the canonical text: E.164 for a phone, the code itself for a credit code, `YYYY-MM-DD` for a
//! date, `1234.50 CNY` for money, the GB/T 2260 code for a region.

mod comparable;
mod credit_code;
pub mod date;
mod email;
mod fold;
mod money;
mod phone;
mod place;
mod region;
mod region_code;
mod url;

pub use comparable::comparable_name;
pub use credit_code::CreditCode;
pub use date::parse as parse_date;
pub use email::Email;
pub use fold::half_width;
pub use money::{Currency, Money};
pub use phone::Phone;
pub use place::Place;
pub use region::Region;
pub use region_code::RegionCode;
pub use url::Url;

/// A text value whose canonical form is its serialised form: string in JSON, TypeScript and schemas, parsed on reading.
macro_rules! text_value {
    ($type:ident) => {
        impl std::str::FromStr for $type {
            type Err = crate::error::AppError;
            fn from_str(text: &str) -> crate::error::Result<Self> {
                Self::parse(text)
            }
        }
        impl TryFrom<String> for $type {
            type Error = crate::error::AppError;
            fn try_from(text: String) -> crate::error::Result<Self> {
                Self::parse(&text)
            }
        }
        impl From<$type> for String {
            fn from(value: $type) -> String {
                value.to_string()
            }
        }
    };
}
pub(crate) use text_value;
