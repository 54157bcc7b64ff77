//! `#[derive(Record)]`: turns a struct into the neutral declaration of a record.
//!
//! ```ignore
//! #[derive(Record)]
//! #[record(name = "tag", table = "tag", title = "name", zh = "标签", en = "Tag")]
//! pub struct Tag {
//!     #[field(zh = "名称", en = "Name", max = 40, search = "Name")]
//!     pub name: String,
//! }
//! ```
//! Record keys: `name`, `table`, `title`, `zh`, `en` (all needed), `owner` (the field of the owning member),
//! `belongs_to` (the field of the record whose owner and team this one has), `parent_type` (the field that names the type of
//! that record, where it may be any), `schema_version`.
//! Field keys: `zh`, `en` (both needed), `aka = "a|b"` (further headings in files), `max`, `merge`
//! (`LastWriter`, `Set`, `Authority`), `order` (`Natural`, `Pinyin`), `search` (a `TextKind`), `refers`
//! (a record type's name), `suggest = "中文:English|…"`, and the flags `sensitive`, `duplicate`,
//! `assigned`, `secret`, `long`. A field is required unless its type is `Option`, a list or a set.
//! No SQL is written here: the store builds it from the declaration.

mod attributes;

use attributes::{FieldAttributes, RecordAttributes};
use proc_macro::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields, parse_macro_input};

#[proc_macro_derive(Record, attributes(record, field))]
pub fn derive_record(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    expand(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

fn expand(input: &DeriveInput) -> syn::Result<proc_macro2::TokenStream> {
    let not_a_record = || syn::Error::new_spanned(input, "a record is a struct with named fields");
    let Data::Struct(data) = &input.data else { return Err(not_a_record()) };
    let Fields::Named(fields) = &data.fields else { return Err(not_a_record()) };
    let record = RecordAttributes::read(input)?;
    let declared = fields.named.iter().map(FieldAttributes::read).collect::<syn::Result<Vec<_>>>()?;
    record.check_fields(input, &declared)?;

    let name = &input.ident;
    let declaration = record.declaration(&declared);
    let conversions = conversions(&declared);
    Ok(quote! {
        impl ::domain::Record for #name {
            const TYPE: &'static ::domain::RecordType = #declaration;
            #conversions
        }
    })
}

/// The struct to and from a row of values, and one field from what a person gave.
fn conversions(declared: &[FieldAttributes]) -> proc_macro2::TokenStream {
    let idents: Vec<_> = declared.iter().map(|field| &field.ident).collect();
    let types: Vec<_> = declared.iter().map(|field| &field.ty).collect();
    let names: Vec<_> = declared.iter().map(FieldAttributes::name).collect();
    let count = declared.len();
    let sheets: Vec<_> = declared.iter().filter(|field| field.is_sheet()).map(|field| &field.ident).collect();
    quote! {
        fn to_values(&self) -> Vec<::domain::record::Value> {
            vec![#(::domain::record::FieldValue::to_value(&self.#idents)),*]
        }

        fn from_values(values: Vec<::domain::record::Value>) -> ::domain::Result<Self> {
            let Ok([#(#idents),*]) = <[::domain::record::Value; #count]>::try_from(values) else {
                return Err(::domain::AppError::new(::domain::Code::MalformedRequest).param("record", Self::TYPE.name));
            };
            Ok(Self {
                #(#idents: <#types as ::domain::record::FieldValue>::from_value(#idents)
                    .map_err(|error| error.field(#names))?),*
            })
        }

        fn set(&mut self, field: &str, input: &::serde_json::Value) -> ::domain::Result<()> {
            match field {
                #(#names => self.#idents = <#types as ::domain::record::FieldValue>::from_input(input)
                    .map_err(|error| error.field(#names))?,)*
                #(custom if custom.starts_with(::domain::custom_fields::PREFIX) => {
                    let key = &custom[::domain::custom_fields::PREFIX.len()..];
                    if input.is_null() {
                        self.#sheets.0.remove(key);
                    } else {
                        self.#sheets.0.insert(key.to_owned(), input.clone());
                    }
                })*
                _ => return Err(::domain::AppError::new(::domain::Code::UnknownField)
                    .field(field).param("record", Self::TYPE.name)),
            }
            Ok(())
        }

        fn blank() -> Self {
            Self { #(#idents: <#types as ::domain::record::FieldValue>::blank()),* }
        }
    }
}
