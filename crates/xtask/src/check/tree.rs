//! The checked tree: every text file a person wrote, read once, and what a rule found in it.

use std::fmt;
use std::fs;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

const SKIPPED_FOLDERS: [&str; 6] = [".git", "dist", "gen", "node_modules", "target", "test-results"];

pub struct Tree {
    pub files: Vec<SourceFile>,
}

pub struct SourceFile {
    /// From the root, with `/` on every system.
    pub path: String,
    pub text: String,
}

pub struct Finding {
    pub path: String,
    pub line: Option<usize>,
    pub message: String,
}

impl Tree {
    /// Files that are not UTF-8 text (pictures, icons) are left out.
    pub fn read(root: &Path) -> Result<Self, String> {
        let mut files = Vec::new();
        let entered = |entry: &DirEntry| !SKIPPED_FOLDERS.iter().any(|skipped| entry.file_name() == *skipped);
        for entry in WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(entered) {
            let entry = entry.map_err(|error| error.to_string())?;
            if !entry.file_type().is_file() {
                continue;
            }
            let path = entry.path().strip_prefix(root).expect("BUG: the walk stays below its root");
            let path = path.to_string_lossy().replace('\\', "/");
            if let Ok(text) = fs::read_to_string(entry.path()) {
                files.push(SourceFile { path, text });
            }
        }
        Ok(Self { files })
    }

    pub fn get(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.path == path)
    }

    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a SourceFile> {
        self.files.iter().filter(move |file| file.path.starts_with(folder))
    }

    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
            fs::write(path, text).expect("the file is written");
        }
        Self::read(folder.path()).expect("the tree is read")
    }
}

impl SourceFile {
    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    pub fn is_typescript(&self) -> bool {
        self.path.ends_with(".ts") || self.path.ends_with(".tsx")
    }

    /// Written by a generator, so that sizes and names are not a person's choice.
    pub fn is_generated(&self) -> bool {
        self.path.ends_with("bindings.ts") || self.path.ends_with(".gen.ts") || self.path.ends_with(".d.ts")
    }

    pub fn finding(&self, line: usize, message: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line: Some(line), message: message.into() }
    }

    pub fn whole(&self, message: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line: None, message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path, self.message),
            None => write!(f, "{}: {}", self.path, self.message),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_and_fetched_folders_are_not_read() {
        let tree = Tree::of(&[("ui/src/a.ts", ""), ("ui/dist/b.ts", ""), ("ui/node_modules/x/c.ts", "")]);
        assert_eq!(tree.files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["ui/src/a.ts"]);
    }

    #[test]
    fn a_finding_names_file_and_line() {
        let tree = Tree::of(&[("a.rs", "")]);
        assert_eq!(tree.files[0].finding(3, "mend it").to_string(), "a.rs:3: mend it");
    }
}
