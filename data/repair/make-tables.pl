# Called by make-tables.sh: writes the tables of FOLDER from the dumps in WORK and jieba's dict.txt.
# Every table is sorted by its first column, byte by byte, so that the program can search it without reading it in.
use strict;
use warnings;
use utf8;

my ($work, $jieba, $folder) = @ARGV;

# key => first value of an OpenCC dictionary
sub dictionary {
  my ($name) = @_;
  my %map;
  open my $in, '<:encoding(UTF-8)', "$work/$name" or die "$name: $!";
  while (<$in>) {
    chomp;
    my ($key, $values) = split /\t/;
    $map{$key} = $values;
  }
  return %map;
}
sub first { return (split / /, $_[0])[0] }

sub table {
  my ($name, $header, %rows) = @_;
  my %bytes;
  for my $key (keys %rows) {
    my $line = "$key\t$rows{$key}\n";
    utf8::encode($line);
    $bytes{$line} = 1;
  }
  open my $out, '>', "$folder/$name.tmp" or die "$name: $!";
  my $text = "$header\n";
  print $out $text, sort { (split /\t/, $a)[0] cmp (split /\t/, $b)[0] || $a cmp $b } keys %bytes;
  close $out or die "$name: $!";
  rename "$folder/$name.tmp", "$folder/$name" or die "$name: $!";
}

# Readings, and the characters of the table of 2013, which are right in simplified text.
my (%readings, %standard);
open my $in, '<:encoding(UTF-8)', "$work/readings" or die "readings: $!";
while (<$in>) {
  my ($code, $field, $value) = /^U\+([0-9A-F]+)\t(kMandarin|kHanyuPinlu|kXHC1983|kTGHZ2013|kHanyuPinyin)\t(.*)$/ or next;
  my $character = chr hex $code;
  $standard{$character} = 1 if $field eq 'kTGHZ2013';
  next if length $code > 4;
  $value =~ s/\([0-9]+\)//g;
  $value =~ s/[0-9][0-9.*,]*[0-9*]://g;
  for my $reading (split /[ ,]+/, $value) {
    push @{$readings{$character}}, $reading unless grep { $_ eq $reading } @{$readings{$character} // []};
  }
}
table('readings.tsv', "character\treadings", map { $_ => join '|', @{$readings{$_}} } keys %readings);

# OpenCC's dictionaries as they are, under names of ours; an entry that changes nothing guards its characters.
my %names = (
  TSPhrases => 'phrases', TSCharacters => 'characters', TSCharactersExt => 'rare-characters',
  TWVariantsRevPhrases => 'taiwan-phrases', TWVariantsRev => 'taiwan-characters',
  HKVariantsRevPhrases => 'hong-kong-phrases', HKVariantsRev => 'hong-kong-characters',
  CJK_Compatibility_Ideographs => 'compatibility',
);
my (%entries, %dictionaries);
for my $name (keys %names) {
  my %map = dictionary($name);
  $_ = first($_) for values %map;
  $dictionaries{$name} = \%map;
  $entries{"$names{$name}\t$_"} = $map{$_} for keys %map;
}

# Radicals (U+2F00 to U+2FD5, U+2E80 and on) that documents carry in place of the characters they look like.
open my $radicals, '<', "$work/radicals" or die "radicals: $!";
while (<$radicals>) {
  my ($form, $character) = /^[0-9']+; ([0-9A-F]{4}); ([0-9A-F]{4,5})/ or next;
  $entries{"compatibility\t" . chr hex $form} = chr hex $character;
}
table('script.tsv', "dictionary\tfrom\tto", %entries);

# What a character says about the script: the standard form first, then its simplified one.
my %simple = %{$dictionaries{TSCharacters}};
my %variants = (%{$dictionaries{HKVariantsRev}}, %{$dictionaries{TWVariantsRev}});
my %expand = dictionary('STCharacters');
my %uses;
for my $character (keys %simple, keys %variants) {
  my $form = $variants{$character} // $character;
  next if ($simple{$form} // $form) eq $character;
  $uses{$character} = $standard{$character} ? 'shared' : 'traditional';
}
for my $character (keys %expand) {
  next if exists $uses{$character} || $expand{$character} =~ /(^| )\Q$character\E( |$)/;
  $uses{$character} = 'simplified';
}
table('script-uses.tsv', "character\tuse", %uses);

# Words: Han characters only, at most four, the frequency as counted.
my %words;
open my $dict, '<:encoding(UTF-8)', $jieba or die "$jieba: $!";
while (<$dict>) {
  my ($word, $count) = split / /;
  next unless $word =~ /^\p{Han}{1,4}$/ && $count >= 5;
  $words{$word} = $count;
}
table('words.tsv', "word\tcount", %words);

# How often characters stand in running text, for telling encodings apart: per hundred million characters of
# simplified text (the words above), of traditional text (the same by way of OpenCC: the first traditional form
# of a simplified character has three quarters of its uses), and 1 for those taught in Japan's schools (kJoyoKanji).
my (%counts, %columns, %sources);
for my $character (sort keys %variants) { push @{$sources{$variants{$character}}}, $character }
my $total = 0;
for my $word (keys %words) {
  for my $character (split //, $word) {
    $counts{$character} += $words{$word};
    $total += $words{$word};
  }
}
for my $character (sort keys %counts) {
  my $share = $counts{$character} / $total;
  $columns{$character}[0] += $share;
  my @forms = split / /, $expand{$character} // $character;
  my $rest = @forms > 1 ? 0.25 / (@forms - 1) : 0;
  for my $index (0 .. $#forms) {
    my $form = $forms[$index];
    my $part = $share * (@forms == 1 ? 1 : $index == 0 ? 0.75 : $rest);
    $columns{$_}[1] += $part / (1 + @{$sources{$form} // []}) for $form, @{$sources{$form} // []};
  }
}
open my $taught, '<:encoding(UTF-8)', "$work/mappings" or die "mappings: $!";
while (<$taught>) {
  /^U\+([0-9A-F]{4})\tkJoyoKanji\t/ and $columns{chr hex $1}[2] = 1;
}
my %characters_used;
for my $character (keys %columns) {
  my ($simplified, $traditional) = map { int(($_ // 0) * 1e8 + 0.5) } @{$columns{$character}}[0, 1];
  $characters_used{$character} = join "\t", $simplified, $traditional, $columns{$character}[2] // 0;
}
table('characters.tsv', "character\tsimplified\ttraditional\tjapanese", %characters_used);
