//! Reads the `#[record(…)]` and `#[field(…)]` attributes and writes them down as metadata.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::meta::ParseNestedMeta;
use syn::{DeriveInput, Ident, LitInt, LitStr, Type};

#[derive(Default)]
pub struct RecordAttributes {
    name: String,
    table: String,
    title: String,
    zh: String,
    en: String,
    owner: Option<String>,
    belongs_to: Option<String>,
    parent_type: Option<String>,
    schema_version: u16,
}

impl RecordAttributes {
    pub fn read(input: &DeriveInput) -> syn::Result<Self> {
        let mut read = Self { schema_version: 1, ..Self::default() };
        for attribute in input.attrs.iter().filter(|attribute| attribute.path().is_ident("record")) {
            attribute.parse_nested_meta(|meta| {
                let key = key_of(&meta)?;
                match key.as_str() {
                    "name" => read.name = text(&meta)?,
                    "table" => read.table = text(&meta)?,
                    "title" => read.title = text(&meta)?,
                    "zh" => read.zh = text(&meta)?,
                    "en" => read.en = text(&meta)?,
                    "owner" => read.owner = Some(text(&meta)?),
                    "belongs_to" => read.belongs_to = Some(text(&meta)?),
                    "parent_type" => read.parent_type = Some(text(&meta)?),
                    "schema_version" => read.schema_version = meta.value()?.parse::<LitInt>()?.base10_parse()?,
                    _ => return Err(meta.error("unknown key of #[record]")),
                }
                Ok(())
            })?;
        }
        for (key, value) in
            [("name", &read.name), ("table", &read.table), ("title", &read.title), ("zh", &read.zh), ("en", &read.en)]
        {
            if value.is_empty() {
                return Err(syn::Error::new_spanned(input, format!("#[record({key} = \"…\")] is missing")));
            }
        }
        Ok(read)
    }

    /// The owner and the title must name declared fields; what a record belongs to decides who owns it.
    pub fn check_fields(&self, input: &DeriveInput, fields: &[FieldAttributes]) -> syn::Result<()> {
        let wrong = |text: String| Err(syn::Error::new_spanned(input, text));
        for name in self.owner.iter().chain([&self.title]).chain(&self.belongs_to).chain(&self.parent_type) {
            if !fields.iter().any(|field| field.name() == *name) {
                return wrong(format!("no field `{name}` as #[record] says"));
            }
        }
        let Some(parent) = &self.belongs_to else { return Ok(()) };
        let field = fields.iter().find(|field| field.name() == *parent).expect("BUG: just found");
        if !field.required() || field.merge != "Authority" || field.refers.is_some() == self.parent_type.is_some() {
            return wrong(format!(
                "`{parent}`, which the record belongs to, is an Id with merge = \"Authority\" and refers, or a Uuid with \
                 #[record(parent_type = …)] naming the field of its type"
            ));
        }
        for name in [self.owner.as_deref().unwrap_or_default(), "team"] {
            if !fields.iter().any(|field| field.name() == name && field.assigned) {
                return wrong(format!(
                    "what belongs to another has the other's owner and team: #[record(owner = …)], and the flag \
                     `assigned` on the fields of both; not so: `{name}`"
                ));
            }
        }
        Ok(())
    }

    pub fn declaration(&self, fields: &[FieldAttributes]) -> TokenStream {
        let Self { name, table, title, zh, en, schema_version, .. } = self;
        let owner = option(self.owner.as_deref());
        let belongs_to = option(self.belongs_to.as_deref());
        let parent_type = option(self.parent_type.as_deref());
        let fields = fields.iter().map(FieldAttributes::declaration);
        quote! {
            &::domain::RecordType {
                name: #name,
                table: #table,
                label: ::domain::record::Label { zh: #zh, en: #en },
                schema_version: #schema_version,
                owner: #owner,
                belongs_to: #belongs_to,
                parent_type: #parent_type,
                title: #title,
                fields: &[#(#fields),*],
            }
        }
    }
}

pub struct FieldAttributes {
    pub ident: Ident,
    pub ty: Type,
    zh: String,
    en: String,
    aka: Vec<String>,
    max: Option<usize>,
    merge: Ident,
    order: Ident,
    search: Option<Ident>,
    refers: Option<String>,
    suggest: Vec<(String, String)>,
    sensitive: bool,
    duplicate: bool,
    assigned: bool,
    secret: bool,
    long: bool,
}

impl FieldAttributes {
    pub fn read(field: &syn::Field) -> syn::Result<Self> {
        let mut read = Self {
            ident: field.ident.clone().expect("BUG: named fields only"),
            ty: field.ty.clone(),
            zh: String::new(),
            en: String::new(),
            aka: Vec::new(),
            max: None,
            merge: format_ident!("LastWriter"),
            order: format_ident!("None"),
            search: None,
            refers: None,
            suggest: Vec::new(),
            sensitive: false,
            duplicate: false,
            assigned: false,
            secret: false,
            long: false,
        };
        for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("field")) {
            attribute.parse_nested_meta(|meta| read.take(&meta))?;
        }
        if read.zh.is_empty() || read.en.is_empty() {
            return Err(syn::Error::new_spanned(
                field,
                "#[field(zh = \"…\", en = \"…\")] is missing: every text in both languages",
            ));
        }
        Ok(read)
    }

    fn take(&mut self, meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
        match key_of(meta)?.as_str() {
            "zh" => self.zh = text(meta)?,
            "en" => self.en = text(meta)?,
            "aka" => self.aka = text(meta)?.split('|').map(str::to_owned).collect(),
            "max" => self.max = Some(meta.value()?.parse::<LitInt>()?.base10_parse()?),
            "merge" => self.merge = ident(meta)?,
            "order" => self.order = ident(meta)?,
            "search" => self.search = Some(ident(meta)?),
            "refers" => self.refers = Some(text(meta)?),
            "suggest" => {
                self.suggest = text(meta)?
                    .split('|')
                    .map(|pair| {
                        pair.split_once(':')
                            .map(|(zh, en)| (zh.to_owned(), en.to_owned()))
                            .ok_or_else(|| meta.error("suggestions are written \"中文:English|…\""))
                    })
                    .collect::<syn::Result<_>>()?;
            }
            "sensitive" => self.sensitive = true,
            "duplicate" => self.duplicate = true,
            "assigned" => self.assigned = true,
            "secret" => self.secret = true,
            "long" => self.long = true,
            _ => return Err(meta.error("unknown key of #[field]")),
        }
        Ok(())
    }

    pub fn name(&self) -> String {
        self.ident.to_string()
    }

    /// Lists, sets and options may be empty.
    fn required(&self) -> bool {
        !matches!(self.outer_type().as_deref(), Some("Option" | "Vec" | "BTreeSet" | "Custom"))
    }

    /// Whether it holds custom values.
    pub fn is_sheet(&self) -> bool {
        self.outer_type().as_deref() == Some("Custom")
    }

    fn outer_type(&self) -> Option<String> {
        let Type::Path(path) = &self.ty else { return None };
        path.path.segments.last().map(|segment| segment.ident.to_string())
    }

    fn declaration(&self) -> TokenStream {
        let Self { ty, zh, en, aka, merge, order, sensitive, duplicate, assigned, secret, .. } = self;
        let name = self.name();
        let required = self.required();
        let max = option(self.max);
        let search = match &self.search {
            Some(kind) => quote! { Some(::domain::search::TextKind::#kind) },
            None => quote! { None },
        };
        let kind = if self.long {
            quote! { ::domain::record::Kind::LongText }
        } else {
            quote! { <#ty as ::domain::record::FieldValue>::KIND }
        };
        let refers = option(self.refers.as_deref());
        let suggestions = self.suggest.iter().map(|(zh, en)| quote! { ::domain::record::Label { zh: #zh, en: #en } });
        quote! {
            ::domain::record::Field {
                name: #name,
                label: ::domain::record::Label { zh: #zh, en: #en },
                aka: &[#(#aka),*],
                kind: #kind,
                required: #required,
                max: #max,
                merge: ::domain::record::Merge::#merge,
                order: ::domain::record::Order::#order,
                search: #search,
                sensitive: #sensitive,
                duplicate_key: #duplicate,
                assigned: #assigned,
                secret: #secret,
                choices: <#ty as ::domain::record::FieldValue>::CHOICES,
                suggestions: &[#(#suggestions),*],
                refers_to: #refers,
            }
        }
    }
}

fn key_of(meta: &ParseNestedMeta<'_>) -> syn::Result<String> {
    meta.path.get_ident().map(Ident::to_string).ok_or_else(|| meta.error("a plain key is wanted"))
}

fn text(meta: &ParseNestedMeta<'_>) -> syn::Result<String> {
    Ok(meta.value()?.parse::<LitStr>()?.value())
}

fn ident(meta: &ParseNestedMeta<'_>) -> syn::Result<Ident> {
    let literal = meta.value()?.parse::<LitStr>()?;
    Ok(Ident::new(&literal.value(), literal.span()))
}

fn option<T: quote::ToTokens>(value: Option<T>) -> TokenStream {
    match value {
        Some(value) => quote! { Some(#value) },
        None => quote! { None },
    }
}
