//! What is decided about a {{en_lower}}, without I/O: a server will judge a pushed change with the same code.

use super::{{Record}};
use crate::error::{AppError, Code, Result};

/// Brings the texts into form and refuses what is no {{en_lower}}.
pub fn check({{record}}: &mut {{Record}}) -> Result<()> {
    {{record}}.name = {{record}}.name.trim().to_owned();
    if {{record}}.name.is_empty() {
        return Err(AppError::new(Code::Required).field("name"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_blanks_is_refused() {
        let mut blank = {{Record}} { name: "  ".into(), remark: None };
        let refused = check(&mut blank).expect_err("no name");
        assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("name")));
    }
}
