//! Who may do what, proved through the front door against an oracle read from the table in `docs/security.md`.
//!
//! The oracle knows nothing of the code's roles and scopes: it parses the page that people read. The organisation is
//! built so that each scope reaches somebody the others do not.

mod belonging;
mod fields;
mod leaks;
mod oracle;
mod organisation;
mod records;
mod scopes;
