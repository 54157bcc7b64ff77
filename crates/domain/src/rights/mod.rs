//! Who may do what: roles, scopes and the one function that turns an actor into a [`Grant`].
//!
//! Everything is denied until a role allows it. A role allows an [`Action`] on a record type within a
//! [`Scope`] – whose rows – and may lower the access to single fields. Several roles add up. The device and,
//! later, the server judge with this same code. A store opens a scope only against a `Grant`, and only
//! [`authorize`] and [`Grant::for_task`] make one: a command that forgot its rights cannot read a row.

mod actor;
mod explain;
mod organisation;
mod pools;
mod role_rights;
mod roles;
mod subject;

pub use actor::{Actor, OwnerSet};
pub use explain::{Explanation, Question, Reason, explain};
pub use organisation::{Membership, Organisation, TeamShape};
pub use pools::PoolSet;
pub use role_rights::{FieldRight, HeldRole, RecordRight, RoleRights, Row};
pub use roles::{BUILTIN_ROLES, KIOSK_ROLE, RoleDefinition, builtin_role};
pub use subject::{AUDIT, EVERYBODY, KIOSK, RIGHTS_RECORDS, Subject, USAGE, WORKSPACE};

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{AppError, Code, Result};

/// What one does to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    See,
    Create,
    Edit,
    Archive,
    Assign,
    /// Putting tags on and taking them off, without a hand in anything else.
    Tag,
    Export,
    Import,
    Merge,
    Approve,
    Configure,
    /// Learn while typing that a record one may not see exists already.
    CheckDuplicates,
    /// Destroying a person's data for good.
    Erase,
    /// Looking through the public pool and taking a record out of it: what belongs to nobody becomes one's own.
    Claim,
}

impl Action {
    pub const ALL: &'static [Self] = &[
        Self::See,
        Self::Create,
        Self::Edit,
        Self::Archive,
        Self::Assign,
        Self::Tag,
        Self::Export,
        Self::Import,
        Self::Merge,
        Self::Approve,
        Self::Configure,
        Self::CheckDuplicates,
        Self::Erase,
        Self::Claim,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::Create => "create",
            Self::Edit => "edit",
            Self::Archive => "archive",
            Self::Assign => "assign",
            Self::Tag => "tag",
            Self::Export => "export",
            Self::Import => "import",
            Self::Merge => "merge",
            Self::Approve => "approve",
            Self::Configure => "configure",
            Self::CheckDuplicates => "check_duplicates",
            Self::Erase => "erase",
            Self::Claim => "claim",
        }
    }
}

/// Whose rows an action reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Those one owns.
    Own,
    /// Those the members of one's own team own.
    Team,
    /// One's own and those of the members of the teams one leads and of all teams below them.
    Subordinates,
    All,
}

impl Scope {
    pub const EVERY: &'static [Self] = &[Self::Own, Self::Team, Self::Subordinates, Self::All];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Team => "team",
            Self::Subordinates => "subordinates",
            Self::All => "all",
        }
    }
}

/// What one may do with a field of a row one sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FieldAccess {
    Hidden,
    Masked,
    /// Masked, but shown one value at a time on request; each showing is an entry of the journal. Neither
    /// filtered, nor sorted, nor searched by, as what is masked.
    Reveal,
    See,
    Edit,
}

/// What a command needs, stated in its `ACCESS`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Whoever sits before the machine, the workspace being locked or not: unlocking it, for one.
    Anyone,
    /// Any signed-in member: their own session, preferences and drafts, and lists everybody needs.
    Member,
    /// The action on the record type, within whatever scope the actor has for it.
    Record { record: &'static str, action: Action },
    /// The right to configure the workspace itself.
    Workspace,
}

/// Work the product does by itself, named so that the journal can say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SystemTask {
    /// Creating the first member of a new workspace.
    FirstRun,
    /// Filling a workspace with generated data.
    Demonstration,
    /// Reading the members to find out who signs in.
    SignIn,
    /// Checking the whole workspace.
    Verification,
    /// Doing what has become due with time.
    TimeRules,
}

impl SystemTask {
    pub const ALL: &'static [Self] =
        &[Self::FirstRun, Self::Demonstration, Self::SignIn, Self::Verification, Self::TimeRules];

    /// What the journal knows it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::FirstRun => "FirstRun",
            Self::Demonstration => "Demonstration",
            Self::SignIn => "SignIn",
            Self::Verification => "Verification",
            Self::TimeRules => "TimeRules",
        }
    }
}

/// Proof that rights were checked. Consumed by opening a scope.
#[derive(Debug, Clone)]
pub struct Grant {
    actor: Arc<Actor>,
}

impl Grant {
    pub fn actor(&self) -> &Arc<Actor> {
        &self.actor
    }

    /// For the product's own work; the task stands in the journal as the actor.
    pub fn for_task(task: SystemTask) -> Self {
        Self { actor: Arc::new(Actor::system(task)) }
    }
}

/// The one place where a right is judged.
///
/// # Errors
/// [`Code::NotAllowed`] with the record type and the action in `params`.
pub fn authorize(actor: &Arc<Actor>, access: Access) -> Result<Grant> {
    let allowed = match access {
        Access::Anyone | Access::Member => true,
        Access::Record { record, action } => actor.may(record, action),
        Access::Workspace => actor.may(WORKSPACE, Action::Configure),
    };
    if allowed {
        return Ok(Grant { actor: Arc::clone(actor) });
    }
    let (record, action) = match access {
        Access::Record { record, action } => (record, action),
        Access::Anyone | Access::Member | Access::Workspace => (WORKSPACE, Action::Configure),
    };
    Err(AppError::new(Code::NotAllowed).param("record", record).param("action", action.as_str()))
}
