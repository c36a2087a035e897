//! Many stories of one mould, all invented: each has its own people and place, and all have names of a country in common.

use super::told::end_of;
use ascribe::Article;

/// A place, what broke there, who says so, who owns it, and who lives near it.
const STORIES: [[&str; 5]; 20] = [
    ["Aldmoor", "dam", "Ada Roe", "Piet Lund", "Nell Orwin"],
    ["Brackwell", "tunnel", "Maud Tarrant", "Joss Perrin", "Carl Imrie"],
    ["Corriehead", "pier", "Ines Falk", "Tom Lasker", "Ruth Abara"],
    ["Dunvale", "mine", "Owen Platt", "Ilse Gant", "Rolf Aden"],
    ["Eskmouth", "bridge", "Hanna Vries", "Odo Merrin", "Lise Corder"],
    ["Fernhaugh", "reactor", "Jarl Stoppard", "Petra Nunn", "Gus Hollin"],
    ["Garrowby", "quarry", "Wanda Thule", "Ivo Castell", "Bea Drummer"],
    ["Hexley", "ferry", "Milo Trask", "Nora Quill", "Abel Sykes"],
    ["Inverlow", "refinery", "Greta Olm", "Felix Barrow", "Tess Ridding"],
    ["Jedwater", "warehouse", "Sven Harker", "Dora Whin", "Amos Pell"],
    ["Kirkfold", "stadium", "Lena Moss", "Rupert Dale", "Cora Finch"],
    ["Lanmere", "lighthouse", "Oskar Teal", "Vera Stroud", "Hugh Marling"],
    ["Mossgate", "hospital", "Clara Benn", "Ned Sorley", "Edie Crake"],
    ["Nethercote", "railway", "Anton Vell", "Judith Rowan", "Sid Larkin"],
    ["Oxenby", "brewery", "Paula Kerr", "Leon Ashby", "Flora Denholm"],
    ["Penhallow", "school", "Victor Oake", "Marta Glyn", "Walt Purdy"],
    ["Quernford", "prison", "Sonia Ables", "Denis Holt", "Joan Tully"],
    ["Ravenscar", "airport", "Emil Fogg", "Tilda Norris", "Ralph Cobb"],
    ["Stellford", "museum", "Agnes Pryor", "Karl Weems", "Minna Oates"],
    ["Tarnside", "harbour", "Bruno Lacey", "Hilda Marsh", "Percy Noll"],
];

/// The articles, numbered by story and by day: `3-1` is the second one of the story of Dunvale.
pub fn articles(common: impl Fn(&str) -> String) -> Vec<Article> {
    let mut out = Vec::new();
    for (number, [place, what, engineer, owner, neighbour]) in STORIES.into_iter().enumerate() {
        let texts = [
            format!(
                "Cracks in {place} {what}\n\nThe {what} of {place} has dangerous cracks, the engineer {engineer} said. Police said \
                 that {} people were hurt.\n\n{}\n\n“Nobody listened to us,” said {neighbour}, who lives in {place}.",
                20 + number,
                common(place),
            ),
            format!(
                "Owner of {place} {what} speaks\n\n{owner}, the owner of the {what} of {place}, denied that it has dangerous cracks. \
                 The engineer {engineer} was not at work. Police said that {} people were hurt.\n\n{}",
                31 + number,
                common(place),
            ),
        ];
        for (day, text) in (0..).zip(texts) {
            out.push(Article::new(format!("{number}-{day}"), "Courier", end_of(day), &ascribe::read(&text)));
        }
    }
    out
}
