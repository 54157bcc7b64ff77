//! What `docs/security.md` promises, read from its tables.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// How the owner of a row stands to the one who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    Oneself,
    Teammate,
    /// In a team one leads.
    Led,
    /// In a team below one that one leads.
    LedBelow,
    Stranger,
}

impl Relation {
    pub const ALL: [Self; 5] = [Self::Oneself, Self::Teammate, Self::Led, Self::LedBelow, Self::Stranger];
}

/// Whether a scope, by its name in the table, reaches rows of such an owner.
pub fn reaches(scope: &str, relation: Relation) -> bool {
    match scope {
        "own" => relation == Relation::Oneself,
        "team" => matches!(relation, Relation::Oneself | Relation::Teammate),
        "subordinates" => matches!(relation, Relation::Oneself | Relation::Led | Relation::LedBelow),
        "all" => true,
        other => panic!("the table names a scope nobody knows: {other}"),
    }
}

struct Line {
    role: String,
    record: String,
    scope: String,
    actions: BTreeSet<String>,
}

pub struct Oracle {
    lines: Vec<Line>,
    fields: Vec<(String, String, String)>,
}

/// What the page says in a sentence: whoever holds any role but the kiosk's may.
const EVERYBODY: [(&str, &str); 15] = [
    ("member", "see"),
    ("team", "see"),
    ("role", "see"),
    ("tag", "see"),
    ("break_glass", "see"),
    ("policy", "see"),
    ("policy_acknowledgement", "see"),
    ("policy_acknowledgement", "create"),
    ("company_setting", "see"),
    ("pipeline", "see"),
    ("pipeline_version", "see"),
    ("follow_up_rule", "see"),
    ("pool_rule", "see"),
    ("custom_field", "see"),
    ("layout", "see"),
];

pub const ROLES: [&str; 7] =
    ["administrator", "sales_manager", "sales_rep", "service_rep", "marketer", "analyst", "kiosk"];

impl Oracle {
    pub fn read() -> Self {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/security.md");
        let text = fs::read_to_string(page).expect("docs/security.md");
        let cells = |line: &str| -> Vec<String> {
            line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
        };
        let (mut lines, mut fields) = (Vec::new(), Vec::new());
        for cells in text.lines().filter(|line| line.starts_with('|')).map(cells) {
            if !ROLES.contains(&cells[0].as_str()) {
                continue;
            }
            match cells.as_slice() {
                [role, record, scope, actions] => lines.push(Line {
                    role: role.clone(),
                    record: record.clone(),
                    scope: scope.clone(),
                    actions: actions.split(", ").map(str::to_owned).collect(),
                }),
                [role, field, access] => fields.push((role.clone(), field.clone(), access.clone())),
                other => panic!("docs/security.md: a row of {} cells", other.len()),
            }
        }
        assert!(lines.len() > 20 && fields.len() > 5, "the tables of docs/security.md were not found");
        Self { lines, fields }
    }

    /// May the role do this to some row at least?
    pub fn may(&self, role: &str, record: &str, action: &str) -> bool {
        (role != "kiosk" && EVERYBODY.contains(&(record, action))) || self.scopes(role, record, action).next().is_some()
    }

    /// May the role do this to a row of such an owner?
    pub fn may_with(&self, role: &str, record: &str, action: &str, relation: Relation) -> bool {
        self.scopes(role, record, action).any(|scope| reaches(scope, relation))
    }

    fn scopes(&self, role: &str, record: &str, action: &str) -> impl Iterator<Item = &str> {
        let lines = self.lines.iter().filter(move |line| line.role == role && line.record == record);
        lines.filter(move |line| line.actions.contains(action)).map(|line| line.scope.as_str())
    }

    /// How far the role opens a field of the customer: `hidden`, `masked`, `see` or `edit`.
    pub fn field(&self, role: &str, field: &str) -> &str {
        self.field_of(role, "customer", field)
    }

    pub fn field_of(&self, role: &str, record: &str, field: &str) -> &str {
        let name = format!("{record}.{field}");
        let limit = self.fields.iter().find(|(known, of, _)| known == role && *of == name);
        limit.map_or("edit", |(_, _, access)| access)
    }
}
