//! Participles behind which marks hold a name, and nothing that anybody says: "a film entitled “Cold Water”", "a group
//! called “Cold Water”".

use crate::text::hash::of_ascii;

/// Whether a participle gives a work its title.
pub(crate) fn titles(key: u32) -> bool {
    const TITLING: [u32; 5] =
        [of_ascii("entitled"), of_ascii("titled"), of_ascii("subtitled"), of_ascii("headlined"), of_ascii("captioned")];
    TITLING.contains(&key)
}

/// Whether a participle gives a name, be it of a work or of anything else.
pub(crate) fn names(key: u32) -> bool {
    const NAMING: [u32; 3] = [of_ascii("called"), of_ascii("named"), of_ascii("dubbed")];
    NAMING.contains(&key)
}
