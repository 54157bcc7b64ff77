//! Opportunities: making them, moving them through the stages of a pipeline, seeing them as a list, a board and a funnel,
//! and designing pipelines.

mod board;
mod closing;
mod commands;
mod funnel;
mod lists;
mod pipelines;
mod queries;
mod removal;
mod staying;
mod sums;
mod transfer;
mod views;

pub use board::{GetBoard, ListBoardCards};
pub use closing::{CloseOpportunity, ReopenOpportunity};
pub use commands::{CreateOpportunity, MoveOpportunity, NUMBERS, UpdateOpportunity, make};
pub use funnel::GetFunnel;
pub use lists::{CountOpportunityList, GetOpportunityNeighbours, GetOpportunityWindow, OpenOpportunityList};
pub use pipelines::{GetPipelineUse, ListPipelines, Pipelines, SavePipeline, furnish};
pub use queries::{GetOpportunity, ListOpportunityHistory};
pub use removal::{ArchiveOpportunities, RestoreOpportunities};
pub use staying::stay;
pub use sums::GetCustomerDeals;
pub use transfer::TransferOpportunities;
pub use views::OpportunityRow;
