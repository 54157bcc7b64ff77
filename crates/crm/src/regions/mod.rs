//! Provinces, cities and districts for pickers; the table lives in `domain::values`.

use domain::Result;
use domain::rights::Access;
use domain::values::Region;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::ReadScope;
use ts_rs::TS;

use crate::command::{Command, ReadCommand, Seed};

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct RegionView {
    pub code: String,
    pub name: String,
}

/// The regions within one, or the provinces.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListRegions {
    pub parent: Option<String>,
}

impl Command for ListRegions {
    type Answer = Vec<RegionView>;
    const NAME: &'static str = "list_regions";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self { parent: Some("33".into()) }
    }
}

impl ReadCommand for ListRegions {
    async fn run(self, _: &mut ReadScope) -> Result<Vec<RegionView>> {
        let regions = Region::children(self.parent.as_deref());
        Ok(regions.map(|(code, name)| RegionView { code: code.to_owned(), name: name.to_owned() }).collect())
    }
}
