//! Files on a few customers of the one who tries it out: drawings, photos of visits, papers.

use crm::attachments::attach_bytes;
use domain::activities::Activity;
use domain::attachments::Attachment;
use domain::contacts::Contact;
use domain::customers::Customer;
use domain::members::Member;
use domain::record::Record;
use domain::{Id, RecordType, Result};
use store::JobScope;
use uuid::Uuid;

use crate::drawing;

/// Customers with files: enough to see something, little enough to be made in a moment.
const WITH_FILES: usize = 8;

const MINUTES: &str =
    "试用会议纪要\n\n1. 样机放在二楼东侧，靠窗。\n2. 试用两周，每天记录三组数据。\n3. 月底前给出采购意见。\n";
const READINGS: &str = "日期,批次,读数,备注\n2026-03-02,A1,12.4,\n2026-03-03,A2,12.6,换滤芯后\n2026-03-04,A3,12.5,\n";
const QUOTATION: [&str; 5] =
    ["QUOTATION", "", "2 x bench centrifuge LX-40", "1 x rotor set, 12 x 15 ml", "Valid for 30 days"];

struct File {
    name: &'static str,
    remark: Option<&'static str>,
    bytes: Vec<u8>,
}

fn file(name: &'static str, remark: Option<&'static str>, bytes: Vec<u8>) -> File {
    File { name, remark, bytes }
}

/// Attaches to the first of the member's customers, their people and their visits.
pub async fn make(job: &JobScope, member: Id<Member>, made: &[(Id<Customer>, Customer)]) -> Result<()> {
    let own = made.iter().filter(|(_, customer)| customer.owner == Some(member));
    // A list begins with the newest.
    for ((id, _), number) in own.rev().take(WITH_FILES).zip(0..) {
        let customer = (Customer::TYPE, id.uuid());
        attach(job, member, customer, file("车间平面图.png", Some("样机放东侧"), drawing::floor_plan(number))).await?;
        attach(job, member, customer, file("报价单.pdf", None, drawing::pdf(&QUOTATION))).await?;
        if let Some(contact) = first_of(job, Contact::TYPE, *id).await? {
            attach(job, member, contact, file("名片.png", None, drawing::business_card(number))).await?;
        }
        if let Some(visit) = first_of(job, Activity::TYPE, *id).await? {
            attach(job, member, visit, file("试机曲线.png", None, drawing::chart(number))).await?;
            attach(job, member, visit, file("会议纪要.txt", None, MINUTES.into())).await?;
            attach(job, member, visit, file("试机读数.csv", None, READINGS.into())).await?;
        }
    }
    Ok(())
}

/// The first record of a type that belongs to the customer.
async fn first_of(
    job: &JobScope,
    record: &'static RecordType,
    customer: Id<Customer>,
) -> Result<Option<(&'static RecordType, Uuid)>> {
    let mut scope = job.read().await?;
    let views = scope.belonging(record, Customer::TYPE, customer.uuid()).await?;
    scope.finish().await?;
    Ok(views.first().map(|view| (record, view.meta().id)))
}

async fn attach(job: &JobScope, member: Id<Member>, (of, id): (&'static RecordType, Uuid), file: File) -> Result<()> {
    let attachment = Attachment {
        record: of.name.to_owned(),
        record_id: id,
        name: file.name.to_owned(),
        remark: file.remark.map(str::to_owned),
        member,
        ..Attachment::blank()
    };
    attach_bytes(job, attachment, file.bytes).await.map(|_| ())
}
