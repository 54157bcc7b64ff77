//! Whom the names in a file mean.

use std::collections::HashMap;

use domain::members::{Member, Team};
use domain::record::{Record, RecordType};
use domain::rights::{Action, OwnerSet};
use domain::tags::Tag;
use domain::{AppError, Code, Id, Result};
use store::{ReadScope, Reading, State, Stored};
use uuid::Uuid;

/// Members, teams and tags, by their comparable form.
#[derive(Debug, Clone)]
pub struct Directory {
    members: HashMap<String, (Id<Member>, Option<Id<Team>>)>,
    teams: HashMap<String, Id<Team>>,
    tags: HashMap<String, Id<Tag>>,
    pub importer: Id<Member>,
    importers_team: Option<Id<Team>>,
    /// Whose rows the importer may make.
    reach: Vec<OwnerSet>,
}

impl Directory {
    pub async fn read(scope: &mut ReadScope, record: &'static RecordType) -> Result<Self> {
        let actor = std::sync::Arc::clone(scope.actor());
        let reach = [Action::Create, Action::Assign].map(|action| actor.owners(record.name, action));
        let mut directory = Self {
            members: HashMap::new(),
            teams: HashMap::new(),
            tags: HashMap::new(),
            importer: Id::new(actor.id()),
            importers_team: None,
            reach: reach.into(),
        };
        let active = |member: &Stored<Member>| member.record.active;
        for Stored { meta, record } in scope.all::<Member>().await?.into_iter().filter(active) {
            let id = Id::new(meta.id);
            if id == directory.importer {
                directory.importers_team = record.team;
            }
            for name in [&record.name, &record.login] {
                directory.members.insert(comparable(name), (id, record.team));
            }
        }
        for team in scope.all::<Team>().await? {
            directory.teams.insert(comparable(&team.record.name), Id::new(team.meta.id));
        }
        for tag in scope.all::<Tag>().await?.into_iter().filter(|tag| tag.meta.state == State::Active) {
            directory.tags.insert(comparable(&tag.record.name), Id::new(tag.meta.id));
        }
        Ok(directory)
    }

    /// # Errors
    /// [`Code::UnknownMember`].
    pub fn member(&self, name: &str) -> Result<Id<Member>> {
        let found = self.members.get(&comparable(name)).map(|(member, _)| *member);
        found.ok_or_else(|| Code::UnknownMember.into())
    }

    /// Who is to own a row.
    ///
    /// # Errors
    /// [`Code::UnknownMember`]; [`Code::OwnerOutOfReach`] for whom the importer may give nothing.
    pub fn owner(&self, name: &str) -> Result<Id<Member>> {
        let member = self.member(name)?;
        let reached = self.reach.iter().any(|owners| owners.holds(Some(member.uuid())));
        if reached { Ok(member) } else { Err(AppError::new(Code::OwnerOutOfReach)) }
    }

    /// # Errors
    /// [`Code::UnknownTeam`].
    pub fn team(&self, name: &str) -> Result<Id<Team>> {
        self.teams.get(&comparable(name)).copied().ok_or_else(|| Code::UnknownTeam.into())
    }

    pub fn team_of(&self, owner: Option<Id<Member>>) -> Option<Id<Team>> {
        if owner == Some(self.importer) {
            return self.importers_team;
        }
        self.members.values().find(|(member, _)| Some(*member) == owner).and_then(|(_, team)| *team)
    }

    pub fn tag(&self, name: &str) -> Option<Id<Tag>> {
        self.tags.get(&comparable(name)).copied()
    }
}

/// Names are found whatever their case and the spaces around them.
pub fn comparable(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Names of members by id.
pub type Names = HashMap<Uuid, String>;

/// What a record is called in a report.
pub fn title<R: Record>(record: &R) -> String {
    let at = R::TYPE.position(R::TYPE.title).expect("BUG: the title is a declared field");
    match &record.to_values()[at] {
        domain::record::Value::Text(text) => text.chars().take(80).collect(),
        _ => String::new(),
    }
}
