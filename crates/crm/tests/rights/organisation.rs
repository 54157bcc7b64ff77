//! A company in which every scope reaches somebody the others do not.

use domain::Id;
use domain::members::Team;
use domain::rights::{Grant, SystemTask};
use serde_json::{Value as Json, json};
use testkit::TestApp;
use uuid::Uuid;

use crate::oracle::Relation;

/// The one who acts is in one team and leads another, which has a team below it.
pub struct Company {
    /// In the hands of the first member: administrator and sales manager.
    pub test: TestApp,
    own_team: Uuid,
    teammate: Uuid,
    led: Uuid,
    led_below: Uuid,
    stranger: Uuid,
    led_team: Uuid,
    below_team: Uuid,
    other_team: Uuid,
    pub tag: Json,
}

/// The one who acts.
pub struct Acting {
    pub app: TestApp,
    pub id: Uuid,
}

impl Company {
    pub async fn new() -> Self {
        let test = TestApp::new().await;
        let [own_team, led_team, below, other] = make_teams(&test).await;
        let tag = json!({ "name": "展会", "shape": "ring" });
        let tag = test.call("create_tag", tag).await.expect("makes");
        Self {
            tag: tag["id"].clone(),
            teammate: test.hire("teammate", "sales_rep", Some(own_team)).await,
            led: test.hire("led", "sales_rep", Some(led_team)).await,
            led_below: test.hire("below", "sales_rep", Some(below)).await,
            stranger: test.hire("stranger", "sales_rep", Some(other)).await,
            own_team,
            led_team,
            below_team: below,
            other_team: other,
            test,
        }
    }

    /// Somebody with these roles in the acting place.
    pub async fn act_as(&self, login: &str, roles: &str) -> Acting {
        let id = self.test.hire(login, roles, Some(self.own_team)).await;
        let teams = self.test.call("list_teams", json!({})).await.expect("reads");
        let led =
            teams.as_array().expect("teams").iter().find(|team| team["id"] == json!(self.led_team)).expect("there");
        let lead = json!({ "id": led["id"], "revision": led["revision"], "changes": { "lead": id } });
        self.test.call("update_team", lead).await.expect("leads");
        Acting { app: self.test.as_member(login).await, id }
    }

    pub fn owner(&self, acting: &Acting, relation: Relation) -> Uuid {
        match relation {
            Relation::Oneself => acting.id,
            Relation::Teammate => self.teammate,
            Relation::Led => self.led,
            Relation::LedBelow => self.led_below,
            Relation::Stranger => self.stranger,
        }
    }

    /// The teams whose pools there are, as the one who acts stands to them.
    pub fn pools(&self) -> [(&'static str, Option<Uuid>); 5] {
        [
            ("company", None),
            ("own", Some(self.own_team)),
            ("led", Some(self.led_team)),
            ("below", Some(self.below_team)),
            ("other", Some(self.other_team)),
        ]
    }

    /// A customer of this owner, made by the manager.
    pub async fn customer_of(&self, owner: Uuid) -> Json {
        let name = format!("甲{}", Uuid::now_v7().simple());
        let customer = json!({ "customer": { "kind": "company", "name": name, "source": "展会", "owner": owner } });
        self.test.call("create_customer", customer).await.expect("makes")
    }
}

async fn make_teams(test: &TestApp) -> [Uuid; 4] {
    let session = test.app.session().expect("open");
    let mut scope = session.store.write(Grant::for_task(SystemTask::Demonstration)).await.expect("begins");
    let mut ids = Vec::new();
    for (name, parent) in [("华东", None), ("华南", None), ("华南一组", Some(1)), ("西部", None)] {
        let parent = parent.map(|at: usize| Id::new(ids[at]));
        let team = Team { name: name.to_owned(), parent, lead: None };
        ids.push(scope.create(&team).await.expect("makes").uuid());
    }
    scope.commit().await.expect("commits");
    ids.try_into().expect("four")
}
