# Called by make-tables.sh: writes the five tables of FOLDER from the dumps in WORK and jieba's dict.txt.
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
  print $out $text, sort { (split /\t/, $a)[0] cmp (split /\t/, $b)[0] } keys %bytes;
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

# Traditional to simplified: Taiwan's variants to the standard ones (tw2t), then to simplified ones (t2s), in one step.
my %simple = dictionary('TSCharacters');
my %phrases = dictionary('TSPhrases');
my %variants = dictionary('TWVariantsRev');
my %variant_phrases = dictionary('TWVariantsRevPhrases');
my %expand = dictionary('STCharacters');
$_ = first($_) for values %simple, values %phrases, values %variants, values %variant_phrases;

sub simplified {
  my ($text) = @_;
  my $result = '';
  while (length $text) {
    my $length = length $text;
    $length-- while $length > 1 && !exists $phrases{substr $text, 0, $length};
    my $piece = substr $text, 0, $length, '';
    $result .= $phrases{$piece} // $simple{$piece} // $piece;
  }
  return $result;
}

my %characters;
for my $character (keys %simple, keys %variants) {
  my $target = simplified($variants{$character} // $character);
  next if $target eq $character;
  $characters{$character} = $target . "\t" . ($standard{$character} ? 'shared' : 'traditional');
}
for my $character (keys %expand) {
  next if exists $characters{$character} || $expand{$character} =~ /(^| )\Q$character\E( |$)/;
  $characters{$character} = "$character\tsimplified";
}
table('script-characters.tsv', "character\tsimplified\tuse", %characters);

my %sources;  # the standard character => Taiwan's ways of writing it
push @{$sources{$variants{$_}}}, $_ for keys %variants;
my %all = map { $_ => simplified($variant_phrases{$_}) } keys %variant_phrases;
for my $phrase (keys %phrases) {
  my @forms = ('');
  for my $character (split //, $phrase) {
    my @ways = ($character, @{$sources{$character} // []});
    @forms = map { my $form = $_; map { $form . $_ } @ways } @forms;
  }
  $all{$_} = $phrases{$phrase} for @forms;
}
table('script-phrases.tsv', "phrase\tsimplified", %all);

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
my (%uses, %columns);
my $total = 0;
for my $word (keys %words) {
  for my $character (split //, $word) {
    $uses{$character} += $words{$word};
    $total += $words{$word};
  }
}
for my $character (keys %uses) {
  my $share = $uses{$character} / $total;
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
