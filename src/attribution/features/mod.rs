//! The features of each decision, to be weighed by [`crate::weights`].

/// Names for templates, one constant each.
macro_rules! templates {
    ($($name:ident = $text:literal;)*) => { $(const $name: Template = Template::new($text);)* };
}

pub(crate) mod accept;
pub(crate) mod content;
pub(crate) mod context;
pub(crate) mod cue;
pub(crate) mod plain;
pub(crate) mod source;
pub(crate) mod values;
