//! A believable Chinese company at any size: its teams and members, and its customers.
//!
//! Seven customers of ten are companies, three are persons. What one customer says agrees with itself: the city in the
//! name with region, area code and the region inside the credit code, the credit code's check digits, the invoice title
//! with the name, the owner with the part of the country. Every record is a function of seed and index alone, so the
//! same seed gives the same company on every machine, and customers can be made in any order or in parallel. Some names
//! come twice, as in any real list. Mail and web addresses end in `.example`: nobody can be reached by accident.

mod activity;
mod contact;
mod csv;
mod customer;
mod names;
mod places;
mod random;
mod season;
mod staff;
mod trades;
mod words;

use chrono::{NaiveDate, NaiveDateTime};

use activity::Diligence;
pub use activity::GeneratedActivity;
pub use csv::{HEADERS, write_csv};

pub(crate) use random::Random;
pub(crate) use season::day_before;

use customer::Source;
use staff::Staff;

/// A team; `lead` is a member's login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedTeam {
    pub name: String,
    pub parent: Option<String>,
    pub lead: String,
}

/// A member; name and login are unique, roles are keys of the built-in roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedMember {
    pub login: String,
    pub name: String,
    pub team: String,
    pub roles: Vec<String>,
}

/// A customer as text, in the canonical form of each value; dates are `YYYY-MM-DD`, regions GB/T 2260 codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedCustomer {
    /// `company` or `person`.
    pub kind: String,
    pub name: String,
    pub short_name: Option<String>,
    pub credit_code: Option<String>,
    pub industry: Option<String>,
    pub scale: Option<String>,
    pub level: Option<String>,
    pub source: String,
    pub phones: Vec<String>,
    pub email: Option<String>,
    pub website: Option<String>,
    pub wechat: Option<String>,
    pub province: String,
    pub city: String,
    pub district: Option<String>,
    pub address: Option<String>,
    pub invoice_title: Option<String>,
    pub tax_number: Option<String>,
    pub main_contact: Option<String>,
    /// Name of the member who owns it; `owner_login` is theirs too.
    pub owner: String,
    pub owner_login: String,
    pub next_follow_up: Option<String>,
    pub birthday: Option<String>,
    pub remark: Option<String>,
}

/// Somebody at a customer, as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedContact {
    pub name: String,
    pub job_title: Option<String>,
    pub department: Option<String>,
    pub decision_role: Option<String>,
    pub attitude: Option<String>,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub wechat: Option<String>,
    pub birthday: Option<String>,
    /// The first contact of the customer is the superior.
    pub reports_to_first: bool,
    pub is_main: bool,
}

/// The company that sells, with all that its customers are drawn from.
pub struct Company {
    seed: u64,
    customers: u64,
    staff: Staff,
    source: Source,
}

impl Company {
    /// A company of so many customers as of a day: follow-ups lie around it.
    pub fn new(seed: u64, customers: u64, today: NaiveDate) -> Self {
        let source = Source::new(seed, today);
        let staff = Staff::new(seed, customers, &source.names);
        Self { seed, customers, staff, source }
    }

    /// Teams, parents before their children.
    pub fn teams(&self) -> &[GeneratedTeam] {
        &self.staff.teams
    }

    pub fn members(&self) -> &[GeneratedMember] {
        &self.staff.members
    }

    /// The customer of an index; any index has one.
    pub fn customer(&self, index: u64) -> GeneratedCustomer {
        self.source.customer(index, &self.staff)
    }

    /// The people of the customer of an index; the first is the one the customer names.
    pub fn contacts(&self, index: u64, customer: &GeneratedCustomer) -> Vec<GeneratedContact> {
        self.source.contacts(index, customer)
    }

    /// What was done with the customer of an index before `now`, and what is planned; `busy` ones are visited that day.
    pub fn activities(
        &self,
        index: u64,
        customer: &GeneratedCustomer,
        now: NaiveDateTime,
        busy: bool,
    ) -> Vec<GeneratedActivity> {
        let diligence = if busy { Diligence::Good } else { Diligence::of(self.seed, &customer.owner_login) };
        activity::of(Random::of(self.seed, activity::PURPOSE, index), now, diligence, busy)
    }

    /// All customers, made one at a time.
    pub fn customers(&self) -> impl Iterator<Item = GeneratedCustomer> + '_ {
        (0..self.customers).map(|index| self.customer(index))
    }
}

#[cfg(test)]
mod tests;
