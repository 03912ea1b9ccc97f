using System.Reflection;
using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>Types of every kind that generated readers and writers cover, and a client that uses each of them.</summary>
internal static class JsonSamples
{
    /// <summary>The declarations, by kind; the first type of each is the one that is compared.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } =
        new Dictionary<string, string>
        {
            ["Numbers"] = """
                public class Numbers
                {
                    public int I { get; set; }
                    public long L { get; set; }
                    public uint U { get; set; }
                    public ulong Ul { get; set; }
                    public short S { get; set; }
                    public ushort Us { get; set; }
                    public byte B { get; set; }
                    public sbyte Sb { get; set; }
                    public decimal M { get; set; }
                    public double D { get; set; }
                    public float F { get; set; }
                }
                """,
            ["Nullables"] = """
                public class Nullables
                {
                    public int? I { get; set; }
                    public Nullable<long> L { get; set; }
                    public double? D { get; set; }
                    public decimal? M { get; set; }
                    public bool? Flag { get; set; }
                    public char? C { get; set; }
                    public Guid? Id { get; set; }
                    public DateTime? At { get; set; }
                    public Level? Level { get; set; }
                }
                """,
            ["Texts"] = """
                public class Texts
                {
                    public string Name { get; set; } = "none";
                    public string? Note { get; set; }
                    public char Letter { get; set; }
                    public bool Flag { get; set; }
                    public byte[]? Bytes { get; set; }
                }
                """,
            ["Dates"] = """
                public class Dates
                {
                    public DateTime At { get; set; }
                    public DateTimeOffset Since { get; set; }
                    public DateOnly Day { get; set; }
                    public TimeOnly Time { get; set; }
                    public TimeSpan Duration { get; set; }
                    public TimeSpan? Rest { get; set; }
                    public DateOnly? Other { get; set; }
                }
                """,
            ["Others"] = """
                public class Others
                {
                    public Guid Id { get; set; }
                    public Uri? Link { get; set; }
                    public Version? Version { get; set; }
                    public JsonElement Any { get; set; }
                    public JsonElement? Maybe { get; set; }
                    public JsonNode? Node { get; set; }
                    public System.Text.Json.Nodes.JsonObject? Object { get; set; }
                    public JsonArray? Array { get; set; }
                }
                """,
            ["Enums"] = """
                public class Enums
                {
                    public Level Level { get; set; }
                    public Small Small { get; set; }
                    public Access? Access { get; set; }
                    public Color Color { get; set; }
                    public Color? Other { get; set; }
                    [JsonConverter(typeof(JsonStringEnumConverter<Level>))]
                    public Level Text { get; set; }
                    public List<Color>? Colors { get; set; }
                }
                """,
            ["Lists"] = """
                public class Lists
                {
                    public List<int>? Numbers { get; set; }
                    public string[]? Names { get; set; }
                    public IReadOnlyList<string?>? Notes { get; set; }
                    public IList<Texts>? Texts { get; set; }
                    public IEnumerable<double>? Values { get; set; }
                    public HashSet<int>? Set { get; set; }
                    public ISet<string>? Words { get; set; }
                    public ICollection<Guid>? Ids { get; set; }
                    public IReadOnlyCollection<bool>? Flags { get; set; }
                    public List<List<int>>? Rows { get; set; }
                    public int?[]? Maybe { get; set; }
                    public string[][]? Table { get; set; }
                    public List<int> Kept { get; set; } = [1, 2];
                }
                """,
            ["Maps"] = """
                public class Maps
                {
                    public Dictionary<string, int>? Counts { get; set; }
                    public IReadOnlyDictionary<string, Texts?>? Texts { get; set; }
                    public IDictionary<string, List<string>>? Lists { get; set; }
                    public Dictionary<string, Dictionary<string, int?>>? Nested { get; set; }
                }
                """,
            ["Node"] = """
                public class Node
                {
                    public string? Name { get; set; }
                    public Node? Next { get; set; }
                    public List<Node>? Children { get; set; }
                }
                """,
            ["Positional"] = """
                public record Positional(
                    int Id, string Name = "none", decimal? Price = null, Level Level = Level.High, bool Flag = true, double D = -1.5);
                """,
            ["Mixed"] = """
                public sealed record Mixed(int Id, [property: JsonPropertyName("full_name")] string Name)
                {
                    public string? Note { get; set; } = "note";
                    public string Tag { get; init; } = "tag";
                    public int Plain { get; init; }
                    public string Shown => Name + Tag;
                }
                """,
            ["Inits"] = """
                public class Inits
                {
                    public int Id { get; init; }
                    public string Name { get; init; } = "none";
                    public List<int> Items { get; init; } = [7];
                    public string Later { get; set; } = "later";
                }
                """,
            ["Demanding"] = """
                public class Demanding
                {
                    public required int Id { get; set; }
                    public required string? Name { get; init; }
                    public string Note { get; init; } = "note";
                    [JsonRequired]
                    public bool Flag { get; set; }
                    public int Free { get; set; } = 3;
                }
                """,
            ["Named"] = """
                public class Named
                {
                    [JsonPropertyName("first_name")]
                    public string? First { get; set; }
                    [JsonPropertyName("größe <b>")]
                    public int Size { get; set; }
                    [JsonIgnore]
                    public string? Hidden { get; set; }
                    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
                    public string? Maybe { get; set; }
                    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
                    public int Count { get; set; }
                    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
                    public int? Always { get; set; }
                    [JsonPropertyOrder(-1)]
                    public int Early { get; set; }
                    public string? URLValue { get; set; }
                    public string? ID { get; set; }
                    public int X { get; set; }
                    public int iPhone { get; set; }
                    public int _under { get; set; }
                    public int @class { get; set; }
                    public int ÄrgerStufe { get; set; }
                }
                """,
            ["Derived"] = """
                public class Derived : Middle<int>, IEquatable<Derived>, IMarked
                {
                    public string? Own { get; set; }
                    public bool Equals(Derived? other) => ReferenceEquals(this, other);
                    public override bool Equals(object? obj) => Equals(obj as Derived);
                    public override int GetHashCode() => 1;
                }
                public class Middle<T> : Root { public List<T>? Items { get; set; } public string? Between { get; init; } = "b"; }
                public class Root { public int Id { get; set; } public virtual string? Name { get; set; } }
                public interface IMarked { }
                """,
            ["DerivedRecord"] = """
                public record DerivedRecord(int Id, string? Own) : BaseRecord(Id) { public int More { get; set; } }
                public record BaseRecord(int Id);
                """,
            ["Constructed"] = """
                public class Constructed(int id, string? name)
                {
                    public int Id { get; } = id;
                    public string? Name { get; set; } = name;
                    public int Other { get; set; } = 5;
                }
                """,
            ["Built"] = """
                public class Built
                {
                    public Built(string name, int[]? numbers = null) { Name = name ?? ""; Numbers = numbers; }
                    public string Name { get; private set; }
                    public int[]? Numbers { get; }
                    public string? Note { get; init; }
                }
                """,
            ["Prepared"] = """
                public class Prepared
                {
                    public Prepared() { Name = "prepared"; Note = "note"; }
                    public Prepared(string name) { Name = name; }
                    public string Name { get; init; }
                    public string? Note { get; set; }
                }
                """,
            ["Structs"] = """
                public class Structs
                {
                    public Point At { get; set; }
                    public Point? To { get; set; }
                    public Size Size { get; set; }
                    public Fixed Fixed { get; set; }
                    public List<Size>? Sizes { get; set; }
                }
                public struct Point { public int X { get; set; } public int Y { get; set; } }
                public record struct Size(int Width, int Height) { public string? Unit { get; init; } }
                public readonly record struct Fixed(int Id, string? Name);
                """,
            ["Page<Texts>"] = """
                public class Page<T>
                {
                    public List<T> Data { get; init; } = [];
                    public T? First { get; set; }
                    public int Total { get; set; }
                    public Dictionary<string, T>? ByName { get; set; }
                }
                """,
            ["Accessors"] = """
                public class Accessors
                {
                    public int Id { get; private set; } = 4;
                    public string Computed => "computed";
                    public string? Secretive { private get; set; }
                    public static int Shared { get; set; }
                    internal int Inside { get; set; }
                    private int Own { get; set; }
                    public int this[int index] => index;
                    public int Field;
                    public List<int> Filled { get; } = [1];
                    public string? Last { get; internal set; }
                }
                """,
            ["Partial"] = """
                public partial class Partial { public int A { get; set; } }
                public partial class Partial { public string? B { get; set; } }
                """,
            ["Empty"] = "public class Empty { }",
            ["Outer.Inner"] = """
                public static class Outer
                {
                    public sealed class Inner { public Leaf? Leaf { get; set; } public Level Level { get; set; } }
                    public sealed class Leaf { public int Id { get; set; } }
                    public enum Level { A, B }
                }
                """,
            ["Wide"] =
                "public class Wide { "
                + string.Concat(Enumerable.Range(0, 40).Select(static index => $"public int Number{index} {{ get; set; }} "))
                + "}",
        };

    private const string Shared = """

        public enum Level { Low, Middle, High = 10 }
        public enum Small : byte { None, One }
        [Flags] public enum Access { None = 0, Read = 1, Write = 2 }
        [JsonConverter(typeof(JsonStringEnumConverter))]
        public enum Color { Red, Green, [JsonStringEnumMemberName("dark blue")] Blue }

        """;

    /// <summary>One compilation of everything: the generated class by the name of its kind.</summary>
    public static Lazy<Assembly> Assembly { get; } = new(static () => Generated().CompilesWithoutWarnings().Load());

    public static GeneratorTest<ClientGenerator> Generated() => new(Samples.Project(Source));

    public static Type TypeOf(string kind) =>
        kind == "Page<Texts>"
            ? Assembly.Value.GetType("Acme.CrmSync.Page`1", true)!.MakeGenericType(TypeOf("Texts"))
            : Assembly.Value.GetType("Acme.CrmSync." + kind.Replace('.', '+'), true)!;

    public static MethodInfo Method(string verb, string kind) =>
        Assembly
            .Value.GetType("Acme.CrmSync.GeneratedJson", true)!
            .GetMethod(
                verb + (kind == "Page<Texts>" ? "PageOfTexts" : kind.Replace(".", "")),
                BindingFlags.Static | BindingFlags.NonPublic
            )!;

    private static string Source { get; } =
        """
            using System;
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization;
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = "https://crm.example")]
            public static partial class Everything
            {
            """
        + string.Concat(
            Kinds.Keys.Select(static (kind, index) => $"    [Post(\"/x\")] public static partial {kind} Call{index}([Body] {kind} body);\n")
        )
        + "}\n"
        + Shared
        + string.Join("\n", Kinds.Values);
}
