//! Mistakes that must not compile: each file in `ui` makes one, and the message beside it is what a person
//! reads. A new compiler may word it otherwise: `TRYBUILD=overwrite` takes the new words over.

#[test]
fn rights_and_journal_cannot_be_forgotten_or_gone_around() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
