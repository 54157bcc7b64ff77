//! Decisions over members.

use super::model::Member;
use crate::error::{AppError, Code, Result};

/// The first member of a workspace: in a small company the same person runs the system and sells.
pub fn first_member(login: &str, name: &str) -> Result<Member> {
    let login = check_login(login)?;
    let name = name.trim();
    let name = if name.is_empty() { login.as_str() } else { name };
    Ok(Member {
        name: name.to_owned(),
        login,
        team: None,
        manager: None,
        roles: Some("administrator sales_manager".to_owned()),
        active: true,
    })
}

/// A login is typed often and by hand: letters and digits of any script, dot, dash and underscore.
pub fn check_login(login: &str) -> Result<String> {
    let login = login.trim();
    if login.is_empty() {
        return Err(AppError::new(Code::Required).field("login"));
    }
    let bad = login.chars().find(|c| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '_' | '@'));
    if let Some(bad) = bad {
        return Err(AppError::new(Code::MalformedRequest).field("login").param("character", bad));
    }
    if login.chars().count() > 40 {
        return Err(AppError::new(Code::TooLong).field("login").param("max", 40));
    }
    Ok(login.to_owned())
}
