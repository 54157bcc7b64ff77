//! What one can ask of `ways`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Waystation 驿站 from the command line.
#[derive(Debug, Parser)]
#[command(name = "ways", version)]
pub struct Arguments {
    #[command(flatten)]
    pub workspace: WorkspaceArguments,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Args)]
pub struct WorkspaceArguments {
    /// Folder of the workspace.
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub workspace: PathBuf,
    /// File whose first line is the passphrase; `-` reads standard input.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Login of the member whose passphrase it is; may be left out where only one member has a passphrase.
    #[arg(long = "as", global = true, value_name = "LOGIN")]
    pub login: Option<String>,
    /// Open although acknowledged work is missing (see the manual, 'Lost work').
    #[arg(long, global = true)]
    pub accept_lost_tail: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the workspace; prints the recovery code once.
    Init {
        /// Name of the company.
        #[arg(long)]
        name: String,
        /// Login of the first member: administrator and sales manager.
        #[arg(long)]
        admin: String,
    },
    /// List every command with request and answer schema, access and kind.
    Commands {
        #[arg(long)]
        json: bool,
    },
    /// Run a command and print its JSON answer.
    Call(CallArguments),
    /// Bring records in from a file.
    Import {
        record: Importable,
        #[command(flatten)]
        options: ImportArguments,
    },
    /// Search every record.
    Search {
        text: String,
        #[arg(long)]
        json: bool,
    },
    /// Fill the workspace with a generated Chinese company.
    Demo {
        #[arg(long)]
        customers: u64,
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Write generated customers to a CSV file, for trying imports. Needs no workspace.
    DemoCsv {
        #[arg(long)]
        customers: u64,
        #[arg(long, default_value_t = 1)]
        seed: u64,
        file: PathBuf,
    },
    /// Counts per record type, size, journal.
    Status {
        #[arg(long)]
        json: bool,
    },
    /// Prove the workspace: pages, cipher, journal, search terms, rows.
    Verify {
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub struct CallArguments {
    /// Name of the command.
    #[arg(required_unless_present = "stdin")]
    pub name: Option<String>,
    /// Request as JSON; `-` reads standard input; left out for a command without fields.
    pub request: Option<String>,
    /// Keep the workspace open and answer each line `{"id","name","request"}`.
    #[arg(long, conflicts_with_all = ["name", "request"])]
    pub stdin: bool,
    /// Calls running at a time with --stdin.
    #[arg(long, default_value_t = 1, requires = "stdin")]
    pub parallel: usize,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Importable {
    Customers,
    Contacts,
    Leads,
    Opportunities,
    Activities,
    Tasks,
}

impl Importable {
    pub fn command(self) -> &'static str {
        match self {
            Self::Customers => "import_customers",
            Self::Contacts => "import_contacts",
            Self::Leads => "import_leads",
            Self::Opportunities => "import_opportunities",
            Self::Activities => "import_activities",
            Self::Tasks => "import_tasks",
        }
    }
}

#[derive(Debug, Args)]
pub struct ImportArguments {
    pub file: PathBuf,
    /// Of a workbook: the sheet that is read; without it, the first.
    #[arg(long)]
    pub sheet: Option<String>,
    /// Tell what would happen, and change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// What becomes of a row whose record seems to exist already.
    #[arg(long, value_enum, default_value_t = OnDuplicate::Create)]
    pub on_duplicate: OnDuplicate,
    /// Where rejected rows are written.
    #[arg(long, value_name = "FILE")]
    pub errors: Option<PathBuf>,
    /// Value for a field no column gives, e.g. `source=展会`.
    #[arg(long = "default", value_name = "FIELD=VALUE")]
    pub defaults: Vec<String>,
    /// Print the report as JSON on the last line.
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum OnDuplicate {
    Create,
    Skip,
    Update,
}

impl OnDuplicate {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Skip => "skip",
            Self::Update => "update",
        }
    }
}
