//! The hunt over leads: own ones beside foreign ones, by every field, and by what a foreign one would be found by.

use domain::leads::Lead;
use domain::record::Record;
use serde_json::{Value as Json, json};
use testkit::TestApp;
use uuid::Uuid;

use super::{FOREIGN, Hunt, OWN, SEARCHES, Site};

/// Those of the rep, and those of others; without foreign records: ids of nothing.
pub struct Leads {
    own: Vec<Json>,
    foreign: Vec<Json>,
    /// In the pool of a team that is not the rep's: a customer and a lead.
    foreign_pool: [Json; 2],
}

impl Leads {
    pub async fn new(first: &TestApp, rep: &TestApp, stranger: Uuid, with_foreign: bool) -> Self {
        let (mut own, mut foreign) = (Vec::new(), Vec::new());
        for at in 0..OWN {
            own.push(make_own(rep, at).await);
        }
        for at in 0..FOREIGN {
            foreign.push(if with_foreign { make_foreign(first, at, stranger).await } else { json!(Uuid::now_v7()) });
        }
        Self { own, foreign, foreign_pool: make_foreign_pool(first, with_foreign).await }
    }
}

async fn make_own(rep: &TestApp, at: usize) -> Json {
    let lead = json!({
        "name": format!("启澜线索{at}"), "contact_name": "王芳", "source": (["展会", "电话"][at % 2]), "city": "3302",
        "phones": [format!("1385742{at:04}")], "cost": format!("{}", 100 + at), "demand": "三月底前",
    });
    rep.call("create_lead", json!({ "lead": lead })).await.expect("makes")["id"].clone()
}

/// Of another's, a half of them converted.
async fn make_foreign(first: &TestApp, at: usize, owner: Uuid) -> Json {
    let lead = json!({
        "name": format!("金丝雀kanarie{at}"), "contact_name": "金丝雀", "source": "金丝雀渠道", "channel": "kanarie",
        "campaign": "kanarie", "phones": [format!("13700137{at:03}")], "emails": [format!("kanarie{at}@example.com")],
        "wechat": "kanarie", "demand": "金丝雀", "remark": "kanarie", "city": "3302", "cost": "13700137", "owner": owner,
    });
    let made = first.call("create_lead", json!({ "lead": lead })).await.expect("makes");
    if at.is_multiple_of(2) {
        let request = json!({ "id": made["id"], "customer": null, "contact": { "kind": "new" }, "opportunity": null });
        first.call("convert_lead", request).await.expect("converts");
    }
    made["id"].clone()
}

/// A customer and a lead that belong to nobody, in the pool of another team.
async fn make_foreign_pool(first: &TestApp, with_foreign: bool) -> [Json; 2] {
    let team = first.call("create_team", json!({ "team": { "name": "西部" } })).await.expect("makes")["id"].clone();
    if !with_foreign {
        return [json!(Uuid::now_v7()), json!(Uuid::now_v7())];
    }
    let draft = json!({
        "kind": "company", "name": "金丝雀kanarie", "source": "金丝雀渠道", "phones": ["13700137999"], "remark": "kanarie",
        "owner": null, "team": team,
    });
    let customer = first.call("create_customer", json!({ "customer": draft })).await.expect("makes");
    let lead = first.call("create_lead", json!({ "lead": draft })).await.expect("makes");
    [customer["id"].clone(), lead["id"].clone()]
}

impl Hunt {
    /// The pool of another team is nobody's business; and what one's own would lose is only one's own.
    async fn hunt_the_pool(&mut self) {
        for text in SEARCHES.into_iter().map(Json::from).chain([Json::Null]) {
            for command in ["list_pool_customers", "list_pool_leads"] {
                self.ask(command, |_| json!({ "text": text, "limit": 50 })).await;
            }
        }
        self.ask("list_pool_rules", |_| json!({})).await;
        self.ask("list_reclaims", |_| json!({ "within_days": 3650 })).await;
        self.ask("list_reclaims", |site| json!({ "within_days": 3650, "ids": [site.foreign[1], site.own[1]] })).await;
        for (at, claim, release) in [(0, "claim_customers", "release_customers"), (1, "claim_leads", "release_leads")] {
            self.ask(claim, |site| json!({ "ids": [site.leads.foreign_pool[at]] })).await;
            self.ask(release, |site| json!({ "ids": [site.leads.foreign_pool[at]], "reason": "x" })).await;
        }
        self.ask("claim_customers", |site| json!({ "ids": [site.foreign[3]] })).await;
        self.ask("release_customers", |site| json!({ "ids": [site.foreign[3]], "reason": "x" })).await;
        self.ask("settle_reclaims", |site| json!({ "ids": [site.foreign[3]] })).await;
    }

    pub async fn hunt_leads(&mut self) {
        for field in Lead::TYPE.fields.iter().map(|field| field.name) {
            for (op, value) in [("is", "金丝雀"), ("contains", "kanarie"), ("is", "3302"), ("not_empty", "")] {
                self.walk_leads(&json!({ "field": field, "op": op, "value": value }), &Json::Null).await;
            }
            self.walk_leads(&Json::Null, &json!({ "field": field, "descending": true })).await;
        }
        for text in SEARCHES {
            self.walk_leads(&json!({ "search": text }), &Json::Null).await;
            let typed = json!({ "name": text, "phones": [text], "emails": ["kanarie1@example.com"] });
            self.ask("find_lead_duplicates", |_| json!({ "lead": typed })).await;
        }
        self.hunt_the_pool().await;
        self.ask("read_lead_line", |_| json!({ "line": "启澜 13700137001" })).await;
        for at in 0..FOREIGN {
            self.ask_about_lead(at).await;
        }
    }

    async fn walk_leads(&mut self, filter: &Json, sort: &Json) {
        let request = json!({ "filter": filter, "sort": sort, "archived": false, "limit": 20 });
        self.ask("open_lead_list", |_| request.clone()).await;
        self.ask("get_lead_window", |site| json!({ "list": site.list, "offset": 0, "limit": 50 })).await;
        self.ask("count_lead_list", |site| json!({ "list": site.list, "exact": true })).await;
        self.ask("get_lead_neighbours", |site| json!({ "list": site.list, "id": site.leads.own[3] })).await;
        self.ask("get_lead_neighbours", |site| json!({ "list": site.list, "id": site.leads.foreign[7] })).await;
    }

    async fn ask_about_lead(&mut self, at: usize) {
        let foreign = move |site: &Site| site.leads.foreign[at].clone();
        let own = move |site: &Site| site.leads.own[at % OWN].clone();
        for id in [&foreign as &dyn Fn(&Site) -> Json, &own] {
            self.ask("get_lead", |site| json!({ "id": id(site) })).await;
            self.ask("list_lead_history", |site| json!({ "id": id(site), "before": null, "limit": 50 })).await;
        }
        for id in
            [|site: &Site, at: usize| site.foreign[at].clone(), |site: &Site, at: usize| site.own[at % OWN].clone()]
        {
            self.ask("list_customer_leads", |site| json!({ "customer": id(site, at) })).await;
        }
        let edit = |site: &Site| json!({ "id": foreign(site), "revision": "1", "changes": { "remark": "改" } });
        self.ask("update_lead", edit).await;
        self.ask("screen_leads", |site| json!({ "ids": [foreign(site)], "status": "qualified" })).await;
        self.ask("convert_lead", |site| json!({ "id": foreign(site), "contact": { "kind": "new" } })).await;
        let into_foreign =
            |site: &Site| json!({ "id": own(site), "customer": site.foreign[at], "contact": { "kind": "nobody" } });
        self.ask("convert_lead", into_foreign).await;
        for command in ["archive_leads", "restore_leads"] {
            self.ask(command, |site| json!({ "ids": [foreign(site)] })).await;
        }
    }
}
