//! What kind of file something is, by what is in it; its name only tells texts apart.

use std::path::Path;

/// Bytes looked at.
pub const LOOK: usize = 8 * 1024;

/// What is nothing else that is known here.
const UNKNOWN: &str = "application/octet-stream";

/// The media type of a file that begins with `start`.
pub fn media_type(start: &[u8], name: &str) -> String {
    if let Some(kind) = infer::get(start) {
        return kind.mime_type().to_owned();
    }
    if start.contains(&0) {
        return UNKNOWN.to_owned();
    }
    let extension = Path::new(name).extension().map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("csv") => "text/csv",
        Some("md") => "text/markdown",
        _ => "text/plain",
    }
    .to_owned()
}

/// Whether a small and a large picture can be made of it.
pub fn is_pictured(media_type: &str) -> bool {
    ["image/jpeg", "image/png", "image/webp"].contains(&media_type)
}

/// Whether how it begins can be read in the window.
pub fn is_shown_whole(media_type: &str) -> bool {
    media_type.starts_with("text/") && media_type != "text/html"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_is_in_it_whatever_it_is_called() {
        for (start, name, expected) in [
            (b"%PDF-1.7".as_slice(), "报价单.txt", "application/pdf"),
            (b"\x89PNG\r\n\x1a\n", "a.pdf", "image/png"),
            (b"\xff\xd8\xff\xe0", "photo", "image/jpeg"),
            (b"MZ\x90\0", "报价.jpg", "application/vnd.microsoft.portable-executable"),
            ("名称,来源".as_bytes(), "客户.CSV", "text/csv"),
            ("会议纪要".as_bytes(), "纪要.txt", "text/plain"),
            (b"\0\x01\x02unknown", "data.txt", UNKNOWN),
        ] {
            assert_eq!(media_type(start, name), expected, "{name}");
        }
    }
}
