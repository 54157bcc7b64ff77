//! What a window knows of the session.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use domain::rights::{Actor, FieldAccess};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::keys::{Method, Slot};
use store::time_of;
use ts_rs::TS;
use uuid::Uuid;

use crate::members::MemberView;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkspacePhase {
    None,
    /// Created; its recovery code was not yet typed back.
    Unconfirmed,
    Locked,
    Open,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UnlockMethod {
    Keyring,
    Passphrase,
    RecoveryCode,
}

impl From<UnlockMethod> for Method {
    fn from(method: UnlockMethod) -> Self {
        match method {
            UnlockMethod::Keyring => Self::Keyring,
            UnlockMethod::Passphrase => Self::Passphrase,
            UnlockMethod::RecoveryCode => Self::RecoveryCode,
        }
    }
}

impl From<Method> for UnlockMethod {
    fn from(method: Method) -> Self {
        match method {
            Method::Keyring => Self::Keyring,
            Method::Passphrase => Self::Passphrase,
            Method::RecoveryCode => Self::RecoveryCode,
        }
    }
}

/// A member who can open the workspace here.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Opener {
    pub login: String,
    pub name: String,
    pub methods: Vec<UnlockMethod>,
    /// Tries before waits begin.
    pub attempts_left: u32,
    #[ts(type = "number | null")]
    pub retry_after_ms: Option<i64>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct WorkspaceState {
    pub state: WorkspacePhase,
    pub company: Option<String>,
    pub version: String,
    pub folder: String,
    pub members: Vec<Opener>,
    pub keyring_available: bool,
    /// Visitors use this machine by themselves: it opens by the keyring for the kiosk's member.
    pub kiosk: bool,
}

/// What the member may do, so that an interface offers nothing that would be refused.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Rights {
    /// Record type → allowed actions.
    pub actions: BTreeMap<String, Vec<String>>,
    /// Record type → field → less than full access.
    #[ts(type = "Record<string, Record<string, \"hidden\" | \"masked\" | \"reveal\" | \"see\">>")]
    pub fields: BTreeMap<String, BTreeMap<String, FieldLimit>>,
}

#[derive(Debug, Clone, Copy, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FieldLimit {
    Hidden,
    Masked,
    Reveal,
    See,
}

impl Rights {
    pub fn of(actor: &Actor) -> Self {
        let mut rights = Self { actions: BTreeMap::new(), fields: BTreeMap::new() };
        for (record, action) in actor.allowed() {
            rights.actions.entry(record.to_owned()).or_default().push(action.as_str().to_owned());
        }
        for (record, field, access) in actor.limited_fields() {
            let limit = match access {
                FieldAccess::Hidden => FieldLimit::Hidden,
                FieldAccess::Masked => FieldLimit::Masked,
                FieldAccess::Reveal => FieldLimit::Reveal,
                FieldAccess::See => FieldLimit::See,
                FieldAccess::Edit => continue,
            };
            rights.fields.entry(record.to_owned()).or_default().insert(field.to_owned(), limit);
        }
        rights
    }
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SessionView {
    pub member: MemberView,
    pub company: String,
    pub rights: Rights,
    pub preferences: Preferences,
    /// False: the recovery code was shown, but nobody proved that it is kept.
    pub recovery_code_confirmed: bool,
    /// Somebody else thought of the passphrase, and knows it.
    pub passphrase_temporary: bool,
    pub has_pin: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub enum Language {
    #[serde(rename = "zh-CN")]
    Chinese,
    #[serde(rename = "en")]
    English,
    #[default]
    #[serde(rename = "system")]
    System,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    Light,
    Dark,
    #[default]
    System,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    Dense,
    #[default]
    Normal,
    Roomy,
}

/// A column of a list, as its reader wants it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ColumnPreference {
    pub field: String,
    /// Pixels; `None`: the column's own.
    pub width: Option<f64>,
}

/// How one member likes the product on this machine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct Preferences {
    pub language: Language,
    pub theme: Theme,
    pub density: Density,
    /// Minutes without a key or a pointer until the workspace locks itself; 0: never.
    pub idle_minutes: u32,
    /// Command → key, where it differs from the default.
    pub keys: BTreeMap<String, String>,
    /// List → columns in order.
    pub columns: BTreeMap<String, Vec<ColumnPreference>>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: Theme::default(),
            density: Density::default(),
            idle_minutes: 10,
            keys: BTreeMap::new(),
            columns: BTreeMap::new(),
        }
    }
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PassphraseStrength {
    /// 0 (guessed at once) to 4.
    #[ts(type = "0 | 1 | 2 | 3 | 4")]
    pub score: u8,
    pub acceptable: bool,
    /// Key of a text that says how to do better.
    pub hint: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct RecoveryCodeView {
    pub recovery_code: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct KeySlotView {
    pub id: Uuid,
    pub login: String,
    pub method: UnlockMethod,
    pub created_at: DateTime<Utc>,
    pub last_used_at: Option<DateTime<Utc>>,
    /// Somebody else thought of the passphrase.
    pub temporary: bool,
}

impl KeySlotView {
    pub(super) fn of(slot: &Slot, used: &HashMap<Uuid, i64>) -> Self {
        Self {
            id: slot.id,
            login: slot.owner.login.clone(),
            method: slot.method.into(),
            created_at: time_of(slot.created_at_ms),
            last_used_at: used.get(&slot.id).copied().map(time_of),
            temporary: slot.temporary,
        }
    }
}

/// What opens the workspace for one member.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct MemberKeysView {
    pub member: Uuid,
    pub login: String,
    pub name: String,
    pub active: bool,
    pub keys: Vec<KeySlotView>,
    pub has_pin: bool,
    /// Five wrong PINs: the passphrase is needed.
    pub pin_blocked: bool,
}

/// A member the open workspace can be handed to.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SwitchableView {
    pub member: Uuid,
    pub login: String,
    pub name: String,
    pub has_pin: bool,
    /// Five wrong PINs: the passphrase is needed.
    pub blocked: bool,
    pub has_passphrase: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct DraftView {
    #[ts(type = "unknown")]
    pub content: serde_json::Value,
    pub saved_at: DateTime<Utc>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct WorkspaceStatus {
    /// Record type → rows.
    #[ts(type = "Record<string, number>")]
    pub counts: BTreeMap<String, u64>,
    #[ts(type = "number | null")]
    pub size_bytes: Option<u64>,
    #[ts(type = "number | null")]
    pub journal_entries: Option<u64>,
    pub cipher: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct FindingView {
    pub code: domain::Code,
    pub detail: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct VerificationView {
    pub findings: Vec<FindingView>,
    /// What was looked at → how many.
    #[ts(type = "Record<string, number>")]
    pub checked: BTreeMap<String, u64>,
}

/// Least score a passphrase must have.
pub const LEAST_SCORE: u8 = 3;
