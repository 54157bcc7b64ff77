//! What visitors do at a kiosk: look themselves up, and leave their name.

use domain::customers::{Consent, Customer, CustomerKind, check, format_number};
use domain::record::Record;
use domain::rights::{Access, Action, KIOSK};
use domain::tasks::Task;
use domain::values::Phone;
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, RecordView, WriteScope, calendar_at};
use ts_rs::TS;

use super::intake::{Demand, Wish, take_in, take_in_again};
use crate::command::{Command, Seed, WriteCommand};
use crate::customers::NUMBERS;

/// What a visitor sees of themselves: enough to know that it is they.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct VisitorView {
    /// 张*
    pub name: String,
    /// 138****1234
    pub phone: String,
    pub number: String,
}

/// Finds the customer of this phone whose number is the code. Each try stands in the audit; after five in vain within
/// ten minutes the machine waits.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct LookUpVisitor {
    pub phone: String,
    /// The customer number, with or without `C-` and zeros.
    pub code: String,
}

impl Command for LookUpVisitor {
    type Answer = Option<VisitorView>;
    const NAME: &'static str = "look_up_visitor";
    const ACCESS: Access = Access::Record { record: KIOSK, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self { phone: "13800138000".into(), code: "1".into() }
    }
}

impl WriteCommand for LookUpVisitor {
    async fn run(self, scope: &mut WriteScope) -> Result<Option<VisitorView>> {
        let found = look_up(scope, &self.phone, &self.code).await?;
        Ok(found.map(|(phone, view)| VisitorView {
            name: masked_name(&view.text("name").unwrap_or_default()),
            phone: masked_phone(&phone.national()),
            number: view.text("number").unwrap_or_default(),
        }))
    }
}

/// Who has this phone and this number.
async fn look_up(scope: &mut WriteScope, phone: &str, code: &str) -> Result<Option<(Phone, RecordView)>> {
    let phone = Phone::parse(phone).map_err(|error| error.field("phone"))?;
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let number = digits.parse().map_err(|_| AppError::new(Code::Required).field("code"))?;
    let number = format_number(number);
    let found = scope.look_up_visitor(Customer::TYPE, "phones", phone.e164(), ("number", &number)).await?;
    Ok(found.map(|view| (phone, view)))
}

/// The first character, and stars for the rest, three at most.
fn masked_name(name: &str) -> String {
    let rest = name.chars().count().saturating_sub(1);
    name.chars().take(1).chain(std::iter::repeat_n('*', rest.min(3))).collect()
}

fn masked_phone(national: &str) -> String {
    let digits: Vec<char> = national.chars().filter(char::is_ascii_digit).collect();
    let kept = digits.len().saturating_sub(4);
    digits.iter().take(3.min(kept)).chain(&['*'; 4]).chain(&digits[kept..]).collect()
}

/// What the visitor takes home.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct VisitorNumber {
    /// The code by which they find themselves the next time.
    pub number: String,
}

/// Registers a visitor as a customer of source `kiosk`, with their consent. Whether they are known already is not said:
/// anybody might ask about anybody. Staff see possible duplicates.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RegisterVisitor {
    pub name: String,
    pub phone: String,
    /// What they came for.
    pub wish: Option<Wish>,
    /// They agreed to be contacted about it; without that nothing is kept.
    pub consent: bool,
}

impl Command for RegisterVisitor {
    type Answer = VisitorNumber;
    const NAME: &'static str = "register_visitor";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Create };

    fn example(_: &Seed) -> Self {
        Self { name: "安然".into(), phone: "13800138000".into(), wish: Some(example_wish()), consent: true }
    }
}

impl WriteCommand for RegisterVisitor {
    async fn run(self, scope: &mut WriteScope) -> Result<VisitorNumber> {
        if !self.consent {
            return Err(AppError::new(Code::Required).field("consent"));
        }
        let mut customer = Customer { kind: CustomerKind::Person, source: "kiosk".to_owned(), ..Customer::blank() };
        customer.set("name", &json!(self.name)).map_err(|error| error.field("name"))?;
        customer.set("phones", &json!([self.phone])).map_err(|error| error.field("phone"))?;
        if customer.phones.is_empty() {
            return Err(AppError::new(Code::Required).field("phone"));
        }
        let said = self.wish.as_ref().and_then(|wish| wish.text.as_ref());
        customer.set("remark", &json!(said)).map_err(|error| error.field("wish"))?;
        customer.owner = Some(Id::new(scope.actor().id()));
        customer.consent = Some(Consent::Given);
        customer.consent_purpose = Some("自助登记，就来访事项联系".to_owned());
        customer.consent_on = Some(calendar_at(scope.now_ms()).today);
        check(&mut customer)?;
        let number = format_number(scope.next_numbers(NUMBERS, 1).await?);
        customer.number = Some(number.clone());
        let id = scope.create(&customer).await?;
        if let Some(wish) = &self.wish {
            take_in(scope, id, &customer, wish).await?;
        }
        Ok(VisitorNumber { number })
    }
}

fn example_wish() -> Wish {
    Wish { demand: Demand::Purchase, text: Some("想看台式离心机".into()) }
}

/// A visitor who came before leaves a wish: known again by phone and number, in the same transaction.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct LeaveWish {
    pub phone: String,
    pub code: String,
    pub wish: Wish,
}

impl Command for LeaveWish {
    type Answer = bool;
    const NAME: &'static str = "leave_wish";
    const ACCESS: Access = Access::Record { record: Task::TYPE.name, action: Action::Create };

    fn example(_: &Seed) -> Self {
        Self { phone: "13800138000".into(), code: "1".into(), wish: example_wish() }
    }
}

impl WriteCommand for LeaveWish {
    /// Whether they were found.
    async fn run(self, scope: &mut WriteScope) -> Result<bool> {
        let Some((_, view)) = look_up(scope, &self.phone, &self.code).await? else { return Ok(false) };
        let name = view.text("name").unwrap_or_default();
        take_in_again(scope, Id::new(view.meta().id), &name, &self.wish).await?;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_sees_a_name_and_a_phone_that_only_they_can_complete() {
        assert_eq!((masked_name("张三"), masked_name("欧阳娜娜")), ("张*".to_owned(), "欧***".to_owned()));
        assert_eq!(masked_phone("138 0013 8000"), "138****8000");
        assert_eq!(masked_phone("12345"), "1****2345");
    }
}
