//! Every command, once. Names, kinds, schemas, TypeScript and tests are derived from this list.

use std::pin::Pin;
use std::sync::Arc;

use domain::activities::Activity;
use domain::contacts::Contact;
use domain::customers::Customer;
use domain::leads::Lead;
use domain::opportunities::Opportunity;
use domain::rights::Access;
use domain::tasks::Task;
use domain::{AppError, Code, Result};
use schemars::{Schema, SchemaGenerator};
use serde_json::Value as Json;
use store::Cancel;

use crate::app::App;
use crate::bindings::Collector;
use crate::command::{Command, JobCommand, Kind, ReadCommand, Seed, SessionCommand, WriteCommand};
use crate::custom_fields;
use crate::dispatch::{self, Outcome};
use crate::transfer::{ExportRows, ImportRows, PreviewImport, WriteTemplate};
use crate::{
    activities, alerts, attachments, audit, company, contacts, customers, history, jobs, kiosk, layouts, leads,
    members, opportunities, policies, pool, regions, roles, search, session, tags, tasks, timing, usage, views,
};

type Running = Pin<Box<dyn Future<Output = Result<Outcome>> + Send>>;

/// A command as data.
pub struct Entry {
    pub name: &'static str,
    pub kind: Kind,
    pub access: Access,
    pub request: fn(&mut SchemaGenerator) -> Schema,
    pub answer: fn(&mut SchemaGenerator) -> Schema,
    pub example: fn(&Seed) -> Json,
    pub(crate) bind: fn(&mut Collector),
    pub(crate) run: fn(Arc<App>, Json, Cancel) -> Running,
}

const fn entry<C: Command>(kind: Kind, run: fn(Arc<App>, Json, Cancel) -> Running) -> Entry {
    Entry {
        name: C::NAME,
        kind,
        access: C::ACCESS,
        request: |generator| generator.subschema_for::<C>(),
        answer: |generator| generator.subschema_for::<C::Answer>(),
        example: |seed| serde_json::to_value(C::example(seed)).expect("BUG: a request serialises"),
        bind: Collector::command::<C>,
        run,
    }
}

const fn read<C: ReadCommand>() -> Entry {
    entry::<C>(Kind::Read, |app, request, cancel| Box::pin(dispatch::read::<C>(app, request, cancel)))
}

const fn write<C: WriteCommand>() -> Entry {
    entry::<C>(Kind::Write, |app, request, cancel| Box::pin(dispatch::write::<C>(app, request, cancel)))
}

const fn job<C: JobCommand>() -> Entry {
    entry::<C>(Kind::Job, |app, request, cancel| Box::pin(dispatch::job::<C>(app, request, cancel)))
}

const fn session<C: SessionCommand>() -> Entry {
    entry::<C>(Kind::Session, |app, request, cancel| Box::pin(dispatch::session::<C>(app, request, cancel)))
}

pub const COMMANDS: &[Entry] = &[
    session::<session::WorkspaceStateQuery>(),
    session::<session::RatePassphrase>(),
    session::<session::CreateWorkspace>(),
    session::<session::ConfirmRecoveryCode>(),
    session::<session::Unlock>(),
    session::<session::Lock>(),
    session::<session::GetSession>(),
    session::<session::ListKeySlots>(),
    session::<session::ChangePassphrase>(),
    session::<session::RenewRecoveryCode>(),
    session::<session::SetKeyringSlot>(),
    session::<session::ListMemberKeys>(),
    session::<session::SetMemberPassphrase>(),
    session::<session::RevokeMemberKeys>(),
    session::<session::SetPin>(),
    session::<session::RemovePin>(),
    session::<session::ListSwitchable>(),
    session::<session::SwitchMember>(),
    write::<session::SavePreferences>(),
    write::<session::SaveDraft>(),
    read::<session::GetDraft>(),
    write::<session::DiscardDraft>(),
    read::<session::GetWorkspaceStatus>(),
    job::<session::VerifyWorkspace>(),
    read::<members::ListMembers>(),
    read::<members::ListTeams>(),
    write::<members::CreateMember>(),
    write::<members::UpdateMember>(),
    read::<members::PreviewHandOver>(),
    job::<members::HandOverMember>(),
    write::<members::CreateTeam>(),
    write::<members::UpdateTeam>(),
    write::<members::ArchiveTeam>(),
    read::<roles::ListRoles>(),
    write::<roles::SaveRole>(),
    write::<roles::DeleteRole>(),
    read::<roles::ListBreakGlass>(),
    write::<roles::GrantBreakGlass>(),
    write::<roles::EndBreakGlass>(),
    read::<roles::ExplainAccess>(),
    read::<company::GetCompanySettings>(),
    write::<company::SaveCompanySettings>(),
    read::<policies::GetPolicy>(),
    write::<policies::PublishPolicy>(),
    write::<policies::AcknowledgePolicy>(),
    read::<policies::ListPolicyAcknowledgements>(),
    read::<usage::GetUsage>(),
    session::<kiosk::StartKiosk>(),
    session::<kiosk::StopKiosk>(),
    write::<kiosk::LookUpVisitor>(),
    write::<kiosk::RegisterVisitor>(),
    write::<kiosk::LeaveWish>(),
    read::<kiosk::GetKiosk>(),
    write::<kiosk::SetKioskTeam>(),
    read::<regions::ListRegions>(),
    read::<tags::ListTags>(),
    write::<tags::CreateTag>(),
    read::<views::ListSavedViews>(),
    write::<views::SaveView>(),
    write::<views::DeleteView>(),
    read::<customers::OpenCustomerList>(),
    read::<customers::GetCustomerWindow>(),
    read::<customers::CountCustomerList>(),
    read::<customers::GetCustomerNeighbours>(),
    read::<customers::GetCustomer>(),
    read::<customers::ListCustomerHistory>(),
    read::<customers::ListCustomerValues>(),
    read::<customers::FindCustomerDuplicates>(),
    read::<customers::FindHiddenDuplicates>(),
    write::<customers::CreateCustomer>(),
    write::<customers::UpdateCustomer>(),
    job::<customers::AssignCustomers>(),
    job::<customers::TagCustomers>(),
    job::<customers::ArchiveCustomers>(),
    job::<customers::RestoreCustomers>(),
    job::<customers::ExportPerson>(),
    write::<customers::ErasePerson>(),
    read::<contacts::OpenContactList>(),
    read::<contacts::GetContactWindow>(),
    read::<contacts::CountContactList>(),
    read::<contacts::GetContactNeighbours>(),
    read::<contacts::ListContacts>(),
    read::<contacts::GetContact>(),
    read::<contacts::ListContactHistory>(),
    read::<contacts::FindContactDuplicates>(),
    write::<contacts::CreateContact>(),
    write::<contacts::UpdateContact>(),
    write::<contacts::ArchiveContacts>(),
    write::<contacts::RestoreContacts>(),
    read::<activities::ReadCapture>(),
    write::<activities::LogActivity>(),
    write::<activities::UpdateActivity>(),
    write::<activities::ArchiveActivity>(),
    read::<activities::GetActivity>(),
    read::<activities::ListCustomerActivities>(),
    read::<activities::GetDay>(),
    write::<activities::CheckIn>(),
    write::<activities::CompleteActivity>(),
    write::<activities::OrderVisits>(),
    read::<opportunities::OpenOpportunityList>(),
    read::<opportunities::GetOpportunityWindow>(),
    read::<opportunities::CountOpportunityList>(),
    read::<opportunities::GetOpportunityNeighbours>(),
    read::<opportunities::GetOpportunity>(),
    read::<opportunities::ListOpportunityHistory>(),
    write::<opportunities::CreateOpportunity>(),
    write::<opportunities::UpdateOpportunity>(),
    write::<opportunities::MoveOpportunity>(),
    write::<opportunities::CloseOpportunity>(),
    write::<opportunities::ReopenOpportunity>(),
    write::<opportunities::ArchiveOpportunities>(),
    write::<opportunities::RestoreOpportunities>(),
    read::<opportunities::GetBoard>(),
    read::<opportunities::ListBoardCards>(),
    read::<opportunities::GetFunnel>(),
    read::<opportunities::GetCustomerDeals>(),
    read::<opportunities::ListPipelines>(),
    write::<opportunities::SavePipeline>(),
    read::<opportunities::GetPipelineUse>(),
    job::<opportunities::TransferOpportunities>(),
    read::<alerts::ListAlerts>(),
    read::<alerts::CountAlerts>(),
    read::<alerts::ListAlertMembers>(),
    write::<alerts::DismissAlert>(),
    read::<alerts::GetFollowUpRule>(),
    write::<alerts::SaveFollowUpRule>(),
    session::<timing::RunTimeRules>(),
    read::<tasks::ListAgenda>(),
    read::<tasks::OpenTaskList>(),
    read::<tasks::GetTaskWindow>(),
    read::<tasks::CountTaskList>(),
    read::<tasks::GetTaskNeighbours>(),
    read::<tasks::GetTask>(),
    read::<tasks::ListTaskHistory>(),
    read::<tasks::ReadTaskLine>(),
    write::<tasks::CaptureTask>(),
    write::<tasks::CreateTask>(),
    write::<tasks::UpdateTask>(),
    write::<tasks::SetTaskStatus>(),
    write::<tasks::DelegateTask>(),
    write::<tasks::ArchiveTasks>(),
    write::<tasks::RestoreTasks>(),
    read::<tasks::DueReminders>(),
    read::<tasks::ListCalendar>(),
    job::<tasks::ExportCalendar>(),
    read::<leads::OpenLeadList>(),
    read::<leads::GetLeadWindow>(),
    read::<leads::CountLeadList>(),
    read::<leads::GetLeadNeighbours>(),
    read::<leads::GetLead>(),
    read::<leads::ListLeadHistory>(),
    read::<leads::ListCustomerLeads>(),
    read::<leads::ReadLeadLine>(),
    read::<leads::FindLeadDuplicates>(),
    write::<leads::CreateLead>(),
    write::<leads::UpdateLead>(),
    write::<leads::ScreenLeads>(),
    write::<leads::AssignLeads>(),
    write::<leads::ArchiveLeads>(),
    write::<leads::RestoreLeads>(),
    write::<leads::ConvertLead>(),
    read::<pool::ListPoolCustomers>(),
    read::<pool::ListPoolLeads>(),
    write::<pool::ClaimCustomers>(),
    write::<pool::ClaimLeads>(),
    write::<pool::ReleaseCustomers>(),
    write::<pool::ReleaseLeads>(),
    read::<pool::ListReclaims>(),
    job::<pool::SettleReclaims>(),
    read::<pool::ListPoolRules>(),
    write::<pool::SavePoolRule>(),
    job::<attachments::AttachFile>(),
    read::<attachments::ListAttachments>(),
    read::<attachments::GetAttachment>(),
    read::<attachments::GetAttachmentPreview>(),
    read::<attachments::GetAttachmentPicture>(),
    write::<attachments::UpdateAttachment>(),
    write::<attachments::RemoveAttachment>(),
    job::<attachments::SaveAttachmentAs>(),
    read::<search::Search>(),
    read::<PreviewImport<Customer>>(),
    job::<ImportRows<Customer>>(),
    read::<WriteTemplate<Customer>>(),
    job::<ExportRows<Customer>>(),
    read::<PreviewImport<Contact>>(),
    job::<ImportRows<Contact>>(),
    read::<WriteTemplate<Contact>>(),
    job::<ExportRows<Contact>>(),
    read::<PreviewImport<Lead>>(),
    job::<ImportRows<Lead>>(),
    read::<WriteTemplate<Lead>>(),
    job::<ExportRows<Lead>>(),
    read::<PreviewImport<Opportunity>>(),
    job::<ImportRows<Opportunity>>(),
    read::<WriteTemplate<Opportunity>>(),
    job::<ExportRows<Opportunity>>(),
    read::<PreviewImport<Activity>>(),
    job::<ImportRows<Activity>>(),
    read::<WriteTemplate<Activity>>(),
    job::<ExportRows<Activity>>(),
    read::<PreviewImport<Task>>(),
    job::<ImportRows<Task>>(),
    read::<WriteTemplate<Task>>(),
    job::<ExportRows<Task>>(),
    read::<audit::ListAudit>(),
    read::<audit::CountAudit>(),
    write::<audit::ReviewAuditEntries>(),
    read::<audit::ListAnomalies>(),
    read::<audit::CountReveals>(),
    job::<audit::ProveJournal>(),
    write::<audit::RevealField>(),
    job::<audit::ExportAudit>(),
    job::<history::Undo>(),
    session::<jobs::ListJobs>(),
    session::<jobs::CancelJob>(),
    read::<custom_fields::ListCustomFields>(),
    write::<custom_fields::SaveCustomField>(),
    write::<custom_fields::ArchiveCustomField>(),
    write::<custom_fields::OrderCustomFields>(),
    job::<custom_fields::IndexCustomFields>(),
    read::<layouts::ListLayouts>(),
    write::<layouts::SaveLayout>(),
    write::<layouts::ResetLayout>(),
];

/// # Errors
/// [`Code::UnknownCommand`].
pub fn find(name: &str) -> Result<&'static Entry> {
    let entry = COMMANDS.iter().find(|entry| entry.name == name);
    entry.ok_or_else(|| AppError::new(Code::UnknownCommand).param("command", name))
}
