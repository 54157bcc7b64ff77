//! A workspace on disk and the program that works on it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value as Json;
use tempfile::TempDir;

use crate::Stream;

pub const PASSPHRASE: &str = "驿站 清晨 出发 42 correct-horse";

pub struct Site {
    folder: TempDir,
    ways: PathBuf,
}

impl Site {
    /// A folder without a workspace. `ways` is the program's path, `env!("CARGO_BIN_EXE_ways-under-test")`.
    pub fn empty(ways: &str) -> Self {
        Self::within(&std::env::temp_dir(), ways)
    }

    /// The same, in a folder of one's own choice.
    pub fn within(parent: &Path, ways: &str) -> Self {
        let site = Self { folder: TempDir::new_in(parent).expect("a folder"), ways: ways.into() };
        fs::create_dir(site.path("tmp")).expect("a folder");
        site.set_passphrase(PASSPHRASE);
        site
    }

    /// A folder with a fresh workspace.
    pub fn new(ways: &str) -> Self {
        let site = Self::empty(ways);
        site.init();
        site
    }

    pub fn init(&self) {
        let made = self.run(&["init", "--name", "云岫仪器", "--admin", "lin"]);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn workspace(&self) -> PathBuf {
        self.path("workspace")
    }

    /// What the program is told from now on.
    pub fn set_passphrase(&self, passphrase: &str) {
        fs::write(self.path("passphrase"), passphrase).expect("writes");
    }

    /// The program, run as the member who made the workspace.
    pub fn command(&self, arguments: &[&str]) -> Command {
        self.command_as("lin", arguments)
    }

    pub fn command_as(&self, login: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.ways);
        command.args(["--as", login]);
        command.arg("--workspace").arg(self.workspace()).arg("--passphrase-file").arg(self.path("passphrase"));
        command.args(arguments).env("TMPDIR", self.path("tmp")).env_remove("WAYS_LOG").stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("runs")
    }

    /// The typed error of a run that must fail: the last line of its standard error.
    pub fn refusal(&self, arguments: &[&str]) -> Json {
        let ran = self.run(arguments);
        let errors = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert_eq!(ran.status.code(), Some(1), "{arguments:?} should fail: {errors}");
        serde_json::from_str(errors.lines().last().expect("a line")).expect("a typed error")
    }

    /// `ways verify` says clean.
    pub fn assert_clean(&self) {
        let ran = self.run(&["verify"]);
        let (out, errors) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
        assert!(ran.status.success() && out.trim_end().ends_with("clean"), "{out}{errors}");
    }

    /// A CSV file of generated customers.
    pub fn generated_csv(&self, name: &str, customers: usize, seed: u64) -> PathBuf {
        let file = self.path(name);
        let (customers, seed) = (customers.to_string(), seed.to_string());
        let path = file.to_str().expect("UTF-8");
        let made = self.run(&["demo-csv", "--customers", &customers, "--seed", &seed, path]);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        file
    }

    /// Opens the workspace and keeps it open for calls.
    pub fn stream(&self) -> Stream {
        Stream::start(self.command(&["call", "--stdin", "--parallel", "4"]), self.path("stderr.log"))
    }
}
