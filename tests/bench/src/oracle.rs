//! What a search must find, found out the slow way: by looking through every generated customer with
//! tables of its own. It shares no code with the product's search.

use testkit::company::{Company, GeneratedCustomer};

use crate::import::{SEED, today};

/// Initials of the characters the queries below are about, written down by hand from a dictionary; a
/// character with several readings has them all.
const INITIALS: &[(char, &str)] = &[
    ('重', "zc"),
    ('庆', "q"),
    ('厦', "xs"),
    ('门', "m"),
    ('曾', "zc"),
    ('长', "cz"),
    ('沙', "s"),
    ('银', "y"),
    ('行', "xh"),
    ('宁', "n"),
    ('波', "b"),
    ('杭', "h"),
    ('州', "z"),
    ('广', "ga"),
    ('苏', "s"),
    ('无', "wm"),
    ('锡', "x"),
];

/// How a text is looked for.
#[derive(Debug, Clone)]
pub enum Query {
    /// Characters, in a name, short name, contact, address or remark.
    Characters(String),
    /// Initials of characters at the start of the name; `prefix` is the Chinese they stand for.
    Initials { letters: String, prefix: Vec<char> },
    /// Digits of a phone.
    Digits(String),
}

impl Query {
    pub fn text(&self) -> &str {
        match self {
            Self::Characters(text) | Self::Digits(text) => text,
            Self::Initials { letters, .. } => letters,
        }
    }

    /// Whether the customer must be found.
    pub fn wants(&self, at: u64, customer: &GeneratedCustomer) -> bool {
        match self {
            Self::Characters(text) => texts(customer).any(|hay| hay.contains(text.as_str())),
            Self::Initials { letters, prefix } => {
                let name: Vec<char> = customer.name.chars().take(prefix.len()).collect();
                name == *prefix
                    && prefix.iter().zip(letters.chars()).all(|(character, letter)| {
                        INITIALS.iter().any(|(known, initials)| known == character && initials.contains(letter))
                    })
            }
            Self::Digits(digits) => {
                customer.phones.iter().any(|phone| national(phone).contains(digits.as_str()))
                    || texts(customer).chain(codes(customer)).any(|hay| hay.contains(digits.as_str()))
                    || format!("C-{:06}", at + 1).contains(digits.as_str())
            }
        }
    }
}

/// The digits people dial within the country, from the international form; an extension is dialled afterwards and
/// not searched.
pub fn national(phone: &str) -> String {
    let number = phone.split(';').next().unwrap_or_default();
    match number.strip_prefix("+86") {
        Some(number) if number.starts_with('1') || number.starts_with("400") => number.to_owned(),
        Some(number) => format!("0{number}"),
        None => number.chars().filter(char::is_ascii_digit).collect(),
    }
}

/// What is searched letter by letter.
fn codes(customer: &GeneratedCustomer) -> impl Iterator<Item = &str> {
    let GeneratedCustomer { credit_code, tax_number, wechat, email, website, .. } = customer;
    [credit_code, tax_number, wechat, email, website].into_iter().filter_map(|code| code.as_deref())
}

fn texts(customer: &GeneratedCustomer) -> impl Iterator<Item = &str> {
    let always = [Some(customer.name.as_str()), customer.short_name.as_deref(), customer.main_contact.as_deref()];
    always.into_iter().chain([customer.address.as_deref(), customer.remark.as_deref()]).flatten()
}

/// Which of the generated customers each query wants, by their place in the file.
pub fn wanted(queries: &[Query], customers: u64) -> Vec<Vec<u64>> {
    let company = Company::new(SEED, customers, today());
    let mut wanted = vec![Vec::new(); queries.len()];
    for (at, customer) in (0..).zip(company.customers()) {
        for (query, found) in queries.iter().zip(&mut wanted) {
            if query.wants(at, &customer) {
                found.push(at);
            }
        }
    }
    wanted
}
