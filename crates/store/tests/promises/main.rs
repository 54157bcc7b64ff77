//! What the store promises, tried from outside: damage is found and named, lost work is told, nothing is
//! written past the journal, what is erased is gone, and no table is forgotten.

extern crate waystation_store as store;

mod attachments;
mod belonging;
mod coverage;
mod damaged_pages;
mod derived;
mod erased;
mod guards;
mod lost_tail;
mod place;
mod replayed_pages;
mod rotation;
mod slots;
mod tampering;
