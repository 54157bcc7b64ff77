//! Fields the company has added to its records, and what some of them hold.

use chrono::{Datelike, Days, NaiveDate};
use domain::Result;
use domain::custom_fields::{CustomField, FieldOption, Options, ValueKind};
use domain::customers::Customer;
use domain::opportunities::Opportunity;
use domain::record::Record;
use serde_json::{Value as Json, json};
use store::{JobScope, Reading};

/// Keys, names and English names of the kinds of complaint.
const COMPLAINTS: [(&str, &str, &str); 4] = [
    ("quality", "质量", "Quality"),
    ("delivery", "交期", "Delivery"),
    ("service", "服务", "Service"),
    ("price", "价格", "Price"),
];

const COMPLAINT: &str = "complaint_kind";
const BUDGET_YEAR: &str = "budget_year";
const MEETING: &str = "decision_meeting";

/// Defines them in a workspace that has none of its own.
pub async fn define(job: &JobScope) -> Result<()> {
    let mut scope = job.read().await?;
    let has_some = !scope.all::<CustomField>().await?.is_empty();
    scope.finish().await?;
    if has_some {
        return Ok(());
    }
    let option = |(key, label, english): (&str, &str, &str)| FieldOption {
        key: key.to_owned(),
        label: label.to_owned(),
        label_en: Some(english.to_owned()),
        retired: false,
    };
    let field = |record: &str, key: &str, [label, english]: [&str; 2], kind| CustomField {
        record: record.to_owned(),
        key: key.to_owned(),
        label: label.to_owned(),
        label_en: Some(english.to_owned()),
        kind,
        ..CustomField::blank()
    };
    let customer = Customer::TYPE.name;
    let complaint = CustomField {
        options: Options(COMPLAINTS.into_iter().map(option).collect()),
        ..field(customer, COMPLAINT, ["客户投诉类型", "Complaint kind"], ValueKind::Choice)
    };
    let year =
        CustomField { position: 1, ..field(customer, BUDGET_YEAR, ["预算年度", "Budget year"], ValueKind::Number) };
    let meeting = field(Opportunity::TYPE.name, MEETING, ["决策会议日期", "Decision meeting"], ValueKind::Date);
    job.create_all(&[complaint, year, meeting]).await.map(|_| ())
}

/// One customer of six has complained, one of three has told its budget year.
pub fn fill_customer(customer: &mut Customer, at: usize, today: NaiveDate) -> Result<()> {
    if at % 6 == 2 {
        put(customer, COMPLAINT, json!(COMPLAINTS[at / 6 % COMPLAINTS.len()].0))?;
    }
    if at.is_multiple_of(3) {
        let year = today.format("%Y").to_string();
        put(customer, BUDGET_YEAR, json!(year))?;
    }
    Ok(())
}

/// Every second deal has a day on which it is decided.
pub fn fill_deal(deal: &mut Opportunity) -> Result<()> {
    match deal.expected_close.filter(|close| close.day().is_multiple_of(2)) {
        Some(close) => put(deal, MEETING, json!((close - Days::new(10)).to_string())),
        None => Ok(()),
    }
}

fn put<T: Record>(record: &mut T, key: &str, value: Json) -> Result<()> {
    record.set(&format!("{}{key}", domain::custom_fields::PREFIX), &value)
}
