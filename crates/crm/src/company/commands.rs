//! Reading and changing the company's settings.

use domain::attachments::{LARGEST_MIB, check_largest};
use domain::company::{CompanySetting, DuplicateNotice};
use domain::record::{FieldValue, Record};
use domain::rights::{Access, Action};
use domain::{Draft, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ReadScope, Reading, WriteScope};
use ts_rs::TS;

use crate::command::{Command, ReadCommand, Seed, WriteCommand};

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CompanySettingsView {
    #[ts(type = "\"name_owner\" | \"exists_only\" | \"nothing\"")]
    pub duplicate_notice: String,
    /// In MiB.
    #[ts(type = "number")]
    pub largest_attachment: i64,
}

impl From<CompanySetting> for CompanySettingsView {
    fn from(setting: CompanySetting) -> Self {
        Self {
            duplicate_notice: setting.duplicate_notice.as_str().to_owned(),
            largest_attachment: setting.largest_attachment.unwrap_or(LARGEST_MIB),
        }
    }
}

/// The settings, as they are or as they come with the product.
pub async fn settings_of(scope: &mut (impl Reading + Send)) -> Result<CompanySetting> {
    let rows = scope.all::<CompanySetting>().await?;
    Ok(rows.into_iter().next().map(|stored| stored.record).unwrap_or_default())
}

#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetCompanySettings {}

impl Command for GetCompanySettings {
    type Answer = CompanySettingsView;
    const NAME: &'static str = "get_company_settings";
    const ACCESS: Access = Access::Record { record: CompanySetting::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for GetCompanySettings {
    async fn run(self, scope: &mut ReadScope) -> Result<Self::Answer> {
        settings_of(scope).await.map(Into::into)
    }
}

/// Changes the settings given, and no others.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveCompanySettings {
    pub changes: Draft<CompanySetting>,
}

impl Command for SaveCompanySettings {
    type Answer = CompanySettingsView;
    const NAME: &'static str = "save_company_settings";
    const ACCESS: Access = Access::Record { record: CompanySetting::TYPE.name, action: Action::Configure };

    fn example(_: &Seed) -> Self {
        let changes = json!({ "duplicate_notice": DuplicateNotice::blank().as_str(), "largest_attachment": 50 });
        Self { changes: Draft::from_json(changes).expect("BUG: an object") }
    }
}

impl WriteCommand for SaveCompanySettings {
    async fn run(self, scope: &mut WriteScope) -> Result<Self::Answer> {
        let actor = std::sync::Arc::clone(scope.actor());
        let kept = scope.all::<CompanySetting>().await?.into_iter().next();
        let mut after = kept.as_ref().map(|stored| stored.record.clone()).unwrap_or_default();
        self.changes.apply(&mut after, &actor)?;
        check_largest(&after)?;
        match kept {
            Some(before) => scope.update(&before, &after).await?,
            None => drop(scope.create(&after).await?),
        }
        Ok(after.into())
    }
}
