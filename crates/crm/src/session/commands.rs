//! Around the session: making a workspace, opening and locking it.

use domain::rights::{Access, Grant, SystemTask, authorize};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::keys::{Method, SlotOwner};
use store::{Cancel, NewMember, NewWorkspace};
use ts_rs::TS;
use zxcvbn::{Score, zxcvbn};

use super::views::{
    LEAST_SCORE, Opener, PassphraseStrength, Preferences, RecoveryCodeView, Rights, SessionView, UnlockMethod,
    WorkspacePhase, WorkspaceState,
};
use crate::app::{App, Session};
use crate::command::{Command, Seed, SessionCommand};
use crate::events::LockReason;
use crate::{members, opportunities};

/// What there is to open, and by whom.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct WorkspaceStateQuery {}

impl Command for WorkspaceStateQuery {
    type Answer = WorkspaceState;
    const NAME: &'static str = "workspace_state";
    const ACCESS: Access = Access::Anyone;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl SessionCommand for WorkspaceStateQuery {
    async fn run(self, app: &App) -> Result<WorkspaceState> {
        let state = if app.is_open() {
            WorkspacePhase::Open
        } else if app.is_unconfirmed() {
            WorkspacePhase::Unconfirmed
        } else if app.workspace.exists() {
            WorkspacePhase::Locked
        } else {
            WorkspacePhase::None
        };
        let mut members: Vec<Opener> = Vec::new();
        let mut company = None;
        if state != WorkspacePhase::None {
            let file = app.workspace.slots()?;
            for slot in &file.slots {
                let method = UnlockMethod::from(slot.method);
                match members.iter_mut().find(|member| member.login == slot.owner.login) {
                    Some(member) => member.methods.push(method),
                    None => members.push(opener(app, &slot.owner, method)),
                }
            }
            company = Some(file.company);
        }
        Ok(WorkspaceState {
            state,
            company,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            folder: app.workspace.folder().display().to_string(),
            members,
            keyring_available: app.workspace.keyring_available(),
            kiosk: app.workspace.is_kiosk(),
        })
    }
}

fn opener(app: &App, owner: &SlotOwner, method: UnlockMethod) -> Opener {
    let (left, retry_after_ms) = app.workspace.attempts(&owner.login);
    Opener {
        login: owner.login.clone(),
        name: owner.name.clone(),
        methods: vec![method],
        attempts_left: u32::try_from(left).unwrap_or(0),
        retry_after_ms,
    }
}

/// How hard a passphrase is to guess.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RatePassphrase {
    pub passphrase: String,
    /// Words that are easy to guess here: the company, the member.
    pub context: Vec<String>,
}

impl Command for RatePassphrase {
    type Answer = PassphraseStrength;
    const NAME: &'static str = "passphrase_strength";
    const ACCESS: Access = Access::Anyone;

    fn example(seed: &Seed) -> Self {
        Self { passphrase: seed.passphrase.clone(), context: vec![] }
    }
}

impl SessionCommand for RatePassphrase {
    async fn run(self, _: &App) -> Result<PassphraseStrength> {
        let context: Vec<&str> = self.context.iter().map(String::as_str).collect();
        Ok(rate(&self.passphrase, &context))
    }
}

fn rate(passphrase: &str, context: &[&str]) -> PassphraseStrength {
    let letters = passphrase.chars().count();
    // Beyond a hundred letters nothing changes but the time it takes to tell.
    let judged: String = passphrase.chars().take(100).collect();
    let score = match zxcvbn(&judged, context).score() {
        Score::Zero => 0,
        Score::One => 1,
        Score::Two => 2,
        Score::Three => 3,
        _ => 4,
    };
    let hint = if letters < 8 {
        Some("longer")
    } else if score < LEAST_SCORE {
        Some("more_words")
    } else {
        None
    };
    PassphraseStrength { score, acceptable: hint.is_none(), hint: hint.map(str::to_owned) }
}

/// # Errors
/// [`Code::WeakPassphrase`] with the score and what helps.
pub(super) fn require_strong(passphrase: &str, context: &[&str]) -> Result<()> {
    let strength = rate(passphrase, context);
    if strength.acceptable {
        return Ok(());
    }
    let hint = strength.hint.unwrap_or_default();
    Err(AppError::new(Code::WeakPassphrase).field("passphrase").param("score", strength.score).param("hint", hint))
}

/// Makes a workspace with its first member. It opens once the recovery code is typed back.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CreateWorkspace {
    pub company: String,
    pub name: String,
    pub login: String,
    pub passphrase: String,
    pub use_keyring: bool,
}

impl Command for CreateWorkspace {
    type Answer = RecoveryCodeView;
    const NAME: &'static str = "create_workspace";
    const ACCESS: Access = Access::Anyone;

    fn example(seed: &Seed) -> Self {
        Self {
            company: "云岫仪器".into(),
            name: "林知夏".into(),
            login: "lin".into(),
            passphrase: seed.passphrase.clone(),
            use_keyring: false,
        }
    }
}

impl SessionCommand for CreateWorkspace {
    async fn run(self, app: &App) -> Result<RecoveryCodeView> {
        require_strong(&self.passphrase, &[&self.company, &self.login, &self.name])?;
        let member = NewMember { login: self.login, name: self.name };
        let new =
            NewWorkspace { company: self.company, member, passphrase: self.passphrase, use_keyring: self.use_keyring };
        let (opened, code) = app.workspace.create(new).await?;
        let session = app.session_of(opened).await?;
        if let Err(error) = opportunities::furnish(&session.store).await {
            session.store.close().await;
            return Err(error);
        }
        app.keep_unconfirmed(session);
        Ok(RecoveryCodeView { recovery_code: code.to_text() })
    }
}

/// Opens a new workspace, once its recovery code has been typed back.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ConfirmRecoveryCode {
    pub code: String,
}

impl Command for ConfirmRecoveryCode {
    type Answer = SessionView;
    const NAME: &'static str = "confirm_recovery_code";
    const ACCESS: Access = Access::Anyone;

    fn example(_: &Seed) -> Self {
        Self { code: String::new() }
    }
}

impl SessionCommand for ConfirmRecoveryCode {
    async fn run(self, app: &App) -> Result<SessionView> {
        let session = match app.unconfirmed() {
            Some(session) => session,
            None => app.session()?,
        };
        app.workspace.check_recovery_code(session.member, &self.code)?;
        app.workspace.confirm(session.member)?;
        app.confirmed();
        describe(app, &session).await
    }
}

/// Opens the workspace.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct Unlock {
    /// Needed where several members have slots.
    pub login: Option<String>,
    pub method: UnlockMethod,
    /// The passphrase or the recovery code.
    pub secret: Option<String>,
    /// Open although acknowledged work is missing.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub accept_lost_tail: bool,
}

impl Command for Unlock {
    type Answer = SessionView;
    const NAME: &'static str = "unlock";
    const ACCESS: Access = Access::Anyone;

    fn example(seed: &Seed) -> Self {
        Self {
            login: None,
            method: UnlockMethod::Passphrase,
            secret: Some(seed.passphrase.clone()),
            accept_lost_tail: false,
        }
    }
}

impl SessionCommand for Unlock {
    async fn run(self, app: &App) -> Result<SessionView> {
        let _door = app.door().await;
        if let Ok(session) = app.session() {
            return describe(app, &session).await;
        }
        let Self { login, method, secret, accept_lost_tail } = self;
        let unlock = store::Unlock { login, method: method.into(), secret, accept_lost_tail };
        let session = app.admit(app.workspace.open(&unlock).await?).await?;
        describe(app, &session).await
    }
}

/// Closes the workspace.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct Lock {
    /// Why; asked for unless said otherwise.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub idle: bool,
}

impl Command for Lock {
    type Answer = ();
    const NAME: &'static str = "lock";
    const ACCESS: Access = Access::Anyone;

    fn example(_: &Seed) -> Self {
        Self { idle: false }
    }
}

impl SessionCommand for Lock {
    async fn run(self, app: &App) -> Result<()> {
        app.lock(if self.idle { LockReason::Idle } else { LockReason::Asked }).await;
        Ok(())
    }
}

/// Who is signed in, and what they may do.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetSession {}

impl Command for GetSession {
    type Answer = SessionView;
    const NAME: &'static str = "session";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl SessionCommand for GetSession {
    async fn run(self, app: &App) -> Result<SessionView> {
        describe(app, &*app.session()?).await
    }
}

pub(super) async fn describe(app: &App, session: &Session) -> Result<SessionView> {
    let actor = session.actor();
    let grant = authorize(&actor, Access::Member)?;
    let mut scope = session.store.read(grant, &Cancel::default()).await?;
    let preferences = scope.preferences().await?.and_then(|kept| serde_json::from_value(kept).ok());
    scope.finish().await?;
    // Whoever sees no member – a kiosk, for one, or who has no role – is still told who they are.
    let grant = Grant::for_task(SystemTask::SignIn);
    let mut scope = session.store.read(grant, &Cancel::default()).await?;
    let member = members::view_of(&mut scope, session.member).await?;
    let has_pin = scope.pins().await?.iter().any(|pin| pin.member == session.member);
    scope.finish().await?;
    let slots = app.workspace.slots()?;
    Ok(SessionView {
        member,
        company: session.company.clone(),
        rights: Rights::of(&actor),
        preferences: preferences.unwrap_or_else(Preferences::default),
        recovery_code_confirmed: !slots.unconfirmed.contains(&session.member),
        passphrase_temporary: slots.of_member(session.member, Method::Passphrase).is_some_and(|slot| slot.temporary),
        has_pin,
    })
}
