//! Who may run it is not said.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waystation_crm::command::{Command, Seed};

#[derive(Serialize, Deserialize, TS, JsonSchema)]
struct EverybodysBusiness {}

impl Command for EverybodysBusiness {
    type Answer = ();
    const NAME: &'static str = "everybodys_business";

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

fn main() {}
