//! What can go wrong, as a closed list of codes.
//!
//! An [`AppError`] crosses every border (window, command line, later the server) unchanged. It carries no
//! sentence: the interface owns the words, in both languages, in a total map from [`Code`]; a code without
//! a text there does not compile. `params` fill the sentence and never hold keys or more personal data than
//! the person typed just now. The cause of an internal fault is logged under `incident`, never sent.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Every way a request can be refused or fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    // Keys and the encrypted workspace
    WrongKey,
    TooManyAttempts,
    KeyringUnavailable,
    KeyringEmpty,
    KeyringLocked,
    RecoveryCodeMismatch,
    WeakPassphrase,
    WeakPin,
    PinBlocked,
    /// The member has left.
    MemberInactive,
    /// One's own keys are changed with one's own passphrase, and nobody takes them from themselves.
    OwnKeys,
    DamagedDatabase,
    DamagedSlots,
    BrokenJournal,
    MissingTail,
    WorkspaceInUse,
    WorkspaceExists,
    WorkspaceMissing,
    WorkspaceLocked,
    WorkspaceNewer,
    WorkspaceOlder,
    // Requests
    UnknownCommand,
    MalformedRequest,
    NotAllowed,
    NotFound,
    OwnEntry,
    ChangedMeanwhile,
    AlreadyExists,
    // Values
    Required,
    TooLong,
    TooMany,
    MalformedPhone,
    MalformedEmail,
    MalformedCreditCode,
    WrongCheckDigit,
    MalformedDate,
    MalformedMoney,
    UnknownRegion,
    UnknownChoice,
    UnknownField,
    UnknownMember,
    UnknownTeam,
    UnknownTag,
    UnknownContact,
    UnknownRole,
    UnknownRight,
    OutOfRange,
    MalformedNumber,
    /// What a field holds was decided when it was made.
    KindFixed,
    /// Rows have values that would not be right any more.
    ValuesDoNotFit,
    // People
    LastAdministrator,
    NotOneself,
    TeamInUse,
    TeamCycle,
    ReportingCircle,
    RoleInUse,
    ReadyMadeRole,
    // Leads
    /// It was converted, or given up: what is to happen to it asks for an open one.
    LeadClosed,
    /// Somebody holds or claimed today as many from the pool as the rule lets them.
    PoolQuota,
    /// Whose it was last waits before claiming it again.
    PoolCoolDown,
    // Opportunities
    UnknownPipeline,
    UnknownStage,
    /// What a stage asks for before it is left is not there yet.
    CriterionUnmet,
    OpportunityClosed,
    // Lists, search, undo
    MalformedFilter,
    SearchTooShort,
    ListClosed,
    CannotUndo,
    Cancelled,
    // Exports and personal data
    ExportNeedsApproval,
    NotAPerson,
    NameMismatch,
    // Activities
    /// What is done lies in the past.
    NotYet,
    /// It took place already, or was called off.
    NotPlanned,
    // Tasks
    MalformedTime,
    EndsBeforeItBegins,
    /// One does not give tasks to them.
    NotInReach,
    /// It is done, or was called off.
    TaskSettled,
    // Files and the machine
    FileMissing,
    FileUnreadable,
    FileUnwritable,
    FileEmpty,
    FileTooLarge,
    /// The encrypted file of an attachment is gone or not as it was.
    DamagedFile,
    /// It would unfold to more than a machine can hold.
    WorkbookTooLarge,
    MappingIncomplete,
    /// No customer has this number, name or credit code.
    UnknownCustomer,
    /// Several customers fit a name equally well.
    AmbiguousCustomer,
    /// Whoever brings it in may make nothing for this owner.
    OwnerOutOfReach,
    DiskFull,
    Internal,
}

/// A refusal or fault, ready to be shown by any interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AppError {
    pub code: Code,
    /// The field of the request at fault, by its declared name.
    pub field: Option<String>,
    pub params: BTreeMap<String, String>,
    /// Number under which the cause stands in the log.
    pub incident: Option<String>,
}

pub type Result<T, E = AppError> = std::result::Result<T, E>;

impl AppError {
    pub fn new(code: Code) -> Self {
        Self { code, field: None, params: BTreeMap::new(), incident: None }
    }

    pub fn field(mut self, name: impl Into<String>) -> Self {
        self.field = Some(name.into());
        self
    }

    pub fn param(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

impl From<Code> for AppError {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.code)?;
        if let Some(field) = &self.field {
            write!(f, " in {field}")?;
        }
        Ok(())
    }
}

impl std::error::Error for AppError {}
