//! What a command is. A required constant left out does not compile; the way it runs is the trait it
//! implements, so a read cannot be given a transaction.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use domain::Result;
use domain::rights::Access;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{JobScope, ReadScope, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use crate::app::App;
use crate::jobs::Progress;

/// How a command runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// In a snapshot.
    Read,
    /// In one transaction of at most 500 records.
    Write,
    /// In many bounded transactions under one job id, with progress, cancel and undo.
    Job,
    /// Around the session itself: opening, locking, keys.
    Session,
}

pub trait Command: DeserializeOwned + Serialize + JsonSchema + TS + Send + 'static {
    type Answer: Serialize + JsonSchema + TS + Send + 'static;

    /// Verb first, unique.
    const NAME: &'static str;

    /// What the actor must be allowed.
    const ACCESS: Access;

    /// A request that works on the seed. Coverage tests run every command with it.
    fn example(seed: &Seed) -> Self;
}

pub trait ReadCommand: Command {
    fn run(self, scope: &mut ReadScope) -> impl Future<Output = Result<Self::Answer>> + Send;
}

pub trait WriteCommand: Command {
    fn run(self, scope: &mut WriteScope) -> impl Future<Output = Result<Self::Answer>> + Send;
}

pub trait JobCommand: Command {
    /// What the job works on, for the tray: a file's name, a number of records.
    fn label(&self) -> Option<String>;

    fn run(self, job: &JobScope, progress: &Progress) -> impl Future<Output = Result<Self::Answer>> + Send;
}

pub trait SessionCommand: Command {
    fn run(self, app: &App) -> impl Future<Output = Result<Self::Answer>> + Send;
}

/// The rows examples may rely on.
#[derive(Debug, Clone)]
pub struct Seed {
    pub customer: Uuid,
    /// The customer's revision.
    pub revision: String,
    /// When it was made: nobody has followed it up since.
    pub customer_since: DateTime<Utc>,
    /// A contact of the customer, and its revision.
    pub contact: Uuid,
    pub contact_revision: String,
    /// An open list holding the contact.
    pub contact_list: Uuid,
    /// A customer who is a person, and their name.
    pub person: (Uuid, String),
    pub member: Uuid,
    /// Another member at work, without keys and of no importance to the workspace.
    pub colleague: Uuid,
    /// A team with nobody in it.
    pub team: Uuid,
    pub tag: Uuid,
    /// A planned visit to the customer, and its revision.
    pub visit: (Uuid, String),
    /// Key of a role made here that nobody holds.
    pub role: String,
    /// A break-glass grant that runs.
    pub grant: Uuid,
    pub view: Uuid,
    /// An open list holding the customer.
    pub list: Uuid,
    pub sales: SalesSeed,
    /// An open task, and its revision.
    pub task: (Uuid, String),
    /// An open list holding the task.
    pub task_list: Uuid,
    pub leads: LeadSeed,
    /// A picture attached to the customer, and its revision.
    pub attachment: (Uuid, String),
    /// A transaction that can be taken back.
    pub transaction: Uuid,
    /// A file with two customers.
    pub file: PathBuf,
    pub passphrase: String,
    pub job: Uuid,
    /// A text field defined for customers.
    pub custom_field: Uuid,
}

/// The opportunities among them.
#[derive(Debug, Clone)]
pub struct SalesSeed {
    pub pipeline: Uuid,
    /// An opportunity in the pipeline's first stage, with all it asks for, and its revision.
    pub opportunity: Uuid,
    pub revision: String,
    /// An opportunity that was lost.
    pub lost: Uuid,
    /// An open list holding the opportunity.
    pub list: Uuid,
}

/// The leads among them.
#[derive(Debug, Clone)]
pub struct LeadSeed {
    /// A new lead of a company that is no customer yet, and its revision.
    pub lead: Uuid,
    pub revision: String,
    /// An open list holding the lead.
    pub list: Uuid,
    /// A customer and a lead in the pool.
    pub pooled_customer: Uuid,
    pub pooled_lead: Uuid,
}
