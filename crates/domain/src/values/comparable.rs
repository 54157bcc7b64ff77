//! Names as they are compared, not as they are shown.

/// Words that tell nothing about which company it is.
const FORMS: [&str; 6] = ["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团", "公司"];

/// A name without what people write differently: width, case, spaces, punctuation and the legal form.
pub fn comparable_name(name: &str) -> String {
    let folded = name.chars().map(super::half_width);
    let mut letters: String = folded.filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    for form in FORMS {
        if letters.len() > form.len()
            && let Some(rest) = letters.strip_suffix(form)
        {
            letters.truncate(rest.len());
            break;
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_width_case_spaces_and_legal_form() {
        assert_eq!(comparable_name("宁波启澜医疗器械有限公司"), comparable_name(" 宁波 启澜医疗器械 "));
        assert_eq!(comparable_name("ＡＣＭＥ（中国）"), "acme中国");
        assert_eq!(comparable_name("公司"), "公司");
    }
}
