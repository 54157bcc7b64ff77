//! The selling company itself: teams as a tree, members with a login made of their pinyin.
//!
//! A sales centre over five regional divisions with groups of reps, and beside it service, marketing and data. The
//! number of reps follows the number of customers. Who owns a customer follows from its province, so that a rep's
//! list looks like a rep's list: one part of the country. The lead of each team is its first member.

use std::collections::HashSet;

use super::names::Names;
use super::random::Random;
use super::{GeneratedMember, GeneratedTeam};

const STAFF: u64 = 1;

/// Regional divisions with the provinces (GB/T 2260) that their groups sell to.
const DIVISIONS: [(&str, &str); 5] = [
    ("华东", "31|32|33|34|35|36|37"),
    ("华南", "44|45|46|81|82"),
    ("华北", "11|12|13|14|15|21|22|23"),
    ("华中", "41|42|43"),
    ("西部", "50|51|52|53|54|61|62|63|64|65"),
];

const ORDINALS: [&str; 8] = ["一", "二", "三", "四", "五", "六", "七", "八"];

/// Teams, members, and who sells in which province (indices of members).
pub(super) struct Staff {
    pub(super) teams: Vec<GeneratedTeam>,
    pub(super) members: Vec<GeneratedMember>,
    sellers: Vec<(&'static str, Vec<usize>)>,
}

impl Staff {
    /// About one rep for 500 customers, at least two groups of three in each division, at most eight of twelve.
    pub(super) fn new(seed: u64, customers: u64, names: &Names) -> Self {
        let mut random = Random::of(seed, STAFF, 0);
        let reps = (customers / 500).clamp(30, 480);
        let groups = (reps / 40).clamp(2, ORDINALS.len() as u64) as usize;
        let per_group = (reps / (groups as u64 * DIVISIONS.len() as u64)).clamp(3, 12);
        let mut hiring = Hiring { names, random: &mut random, taken: HashSet::new(), members: Vec::new() };
        let mut teams = Vec::new();
        let mut sellers = Vec::new();
        let team = |name: &str, parent: Option<&str>, lead: &str| GeneratedTeam {
            name: name.to_owned(),
            parent: parent.map(str::to_owned),
            lead: lead.to_owned(),
        };
        let head = hiring.hire("销售中心", &["sales_manager"]);
        teams.push(team("销售中心", None, &head));
        for (division, provinces) in DIVISIONS {
            let name = format!("{division}大区");
            let lead = hiring.hire(&name, &["sales_manager"]);
            teams.push(team(&name, Some("销售中心"), &lead));
            let mut own = Vec::new();
            for ordinal in &ORDINALS[..groups] {
                let group = format!("{division}{ordinal}组");
                let lead = hiring.hire(&group, &["sales_rep"]);
                teams.push(team(&group, Some(&name), &lead));
                own.push(hiring.members.len() - 1);
                for _ in 1..per_group {
                    hiring.hire(&group, &["sales_rep"]);
                    own.push(hiring.members.len() - 1);
                }
            }
            sellers.push((provinces, own));
        }
        for (name, role, count) in [("客服中心", "service_rep", 6), ("市场部", "marketer", 4), ("数据部", "analyst", 2)]
        {
            let lead = hiring.hire(name, &[role]);
            teams.push(team(name, None, &lead));
            (1..count).for_each(|_| drop(hiring.hire(name, &[role])));
        }
        Self { teams, members: hiring.members, sellers }
    }

    /// Who sells to a customer of a province.
    pub(super) fn seller(&self, province: &str, random: &mut Random) -> &GeneratedMember {
        let found = self.sellers.iter().find(|(provinces, _)| provinces.split('|').any(|code| code == province));
        let (_, own) = found.unwrap_or(&self.sellers[0]);
        &self.members[*random.pick(own)]
    }
}

struct Hiring<'a> {
    names: &'a Names,
    random: &'a mut Random,
    taken: HashSet<String>,
    members: Vec<GeneratedMember>,
}

impl Hiring<'_> {
    /// Hires a person whose name and login nobody else has; answers the login.
    fn hire(&mut self, team: &str, roles: &[&str]) -> String {
        let person = loop {
            let person = self.names.member(self.random);
            if self.taken.insert(person.text.clone()) {
                break person;
            }
        };
        let numbered = std::iter::once(person.pinyin.clone()).chain((2..).map(|n| format!("{}{n}", person.pinyin)));
        let mut free = numbered.skip_while(|login| self.taken.contains(login));
        let login = free.next().expect("BUG: the numbers do not end");
        self.taken.insert(login.clone());
        self.members.push(GeneratedMember {
            login: login.clone(),
            name: person.text,
            team: team.to_owned(),
            roles: roles.iter().map(|&role| role.to_owned()).collect(),
        });
        login
    }
}
