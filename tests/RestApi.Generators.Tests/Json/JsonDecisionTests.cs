using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>Who reads a type: the context that lists it, a generated reader, or nobody.</summary>
public sealed class JsonDecisionTests
{
    private const string Web = "[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)] ";

    [Theory]
    [InlineData("", "", "GeneratedJson.ReadContact)")]
    [InlineData(", JsonContext = typeof(CrmJson)", "[JsonSerializable(typeof(Contact))]", "ReadJson<Contact>(CrmJson.Default)")]
    [InlineData(", JsonContext = typeof(CrmJson)", Web + "[JsonSerializable(typeof(Contact))]", "ReadJson<Contact>(CrmJson.Default)")]
    [InlineData(", JsonContext = typeof(CrmJson)", Web + "[JsonSerializable(typeof(Acme.CrmSync.Contact))]", "(CrmJson.Default)")]
    [InlineData(", JsonContext = typeof(CrmJson)", Web + "[JsonSerializable(typeof(List<Contact>))]", "GeneratedJson.ReadContact)")]
    // Other options than those of the web style hold for all types of a client.
    [InlineData(", JsonContext = typeof(CrmJson)", "[JsonSerializable(typeof(string))]", "(CrmJson.Default)")]
    [InlineData(
        ", JsonContext = typeof(CrmJson)",
        "[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, WriteIndented = true)] [JsonSerializable(typeof(string))]",
        "(CrmJson.Default)"
    )]
    public void First_who_knows_the_type_reads_it(string settings, string entries, string reading)
    {
        var test = Generate(
            "[Get(\"/\")] public static partial Contact GetContact();",
            $"public record Contact(int Id); {(entries.Length == 0 ? "" : entries + " internal partial class CrmJson : JsonSerializerContext;")}",
            settings
        );

        Assert.Contains(
            reading,
            test.CompilesWithoutWarnings().GeneratedFile("Acme.CrmSync.Crm.RestClient.g.cs"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("public abstract class Contact { }")]
    [InlineData("public interface Contact { }")]
    [InlineData("[JsonConverter(typeof(object))] public class Contact { }")]
    [InlineData("[JsonPolymorphic] public class Contact { }")]
    [InlineData("[JsonDerivedType(typeof(Contact))] public class Contact { }")]
    [InlineData("public class Contact { [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; set; } }")]
    [InlineData("public class Contact { [JsonInclude] internal int Id { get; set; } }")]
    [InlineData("public class Contact { [JsonInclude] public int Id; }")]
    [InlineData("public class Contact { [JsonNumberHandling(JsonNumberHandling.Strict)] public int Id { get; set; } }")]
    [InlineData(
        "public class Contact { [JsonPropertyName(Names.Id)] public int Id { get; set; } } static class Names { public const string Id = \"x\"; }"
    )]
    [InlineData("public class Contact { [JsonConstructor] public Contact(int id) { Id = id; } public int Id { get; } }")]
    [InlineData("public class Contact { private Contact() { } }")]
    [InlineData("public class Contact { public Contact(int id) { Id = id; } public Contact(string id) { } public int Id { get; } }")]
    [InlineData("public class Contact { public Contact(long id) { } public int Id { get; } }")]
    [InlineData("public class Contact { public int Id { get; set; } public int id { get; set; } }")]
    [InlineData("public class Contact { public object? Any { get; set; } }")]
    [InlineData("public class Contact { public (int, int) Pair { get; set; } }")]
    [InlineData("public class Contact { public int[,]? Grid { get; set; } }")]
    [InlineData("public class Contact { public Dictionary<int, string>? Map { get; set; } }")]
    [InlineData("public class Contact { public System.Text.StringBuilder? Text { get; set; } }")]
    [InlineData("public class Contact { public Stack<int>? Items { get; set; } }")]
    [InlineData("public class Contact : List<int> { }")]
    [InlineData("public class Contact : IEnumerable<int> { }")]
    [InlineData("public class Contact : Foreign { } public class Foreign : System.IO.MemoryStream { }")]
    [InlineData("public class Contact : Basis { public new int Id { get; set; } } public class Basis { public int Id { get; set; } }")]
    [InlineData("public class Contact { public Inner? Nested { get; set; } public abstract class Inner { } }")]
    [InlineData("file class Contact { }")]
    [InlineData("public class Contact { [Own] public int Id { get; set; } } public class OwnAttribute : JsonConverterAttribute { }", false)]
    public void What_syntax_cannot_answer_has_no_reader(string type, bool isSeen = true)
    {
        var test = Generate("[Get(\"/\")] public static partial Contact GetContact();", type);

        // An attribute of a member that derives from a converter is only seen by its type, not from here.
        Assert.Equal(!isSeen, test.Implements("GetContact"));
    }

    [Fact]
    public void Names_of_the_project_come_before_those_of_NET()
    {
        var test = Generate(
            "[Get(\"/\")] public static partial Holder GetHolder();",
            "public class Holder { public Guid? Id { get; set; } public Inner.Uri? Link { get; set; } } public class Guid { public int Value { get; set; } } public static class Inner { public class Uri { } }"
        );

        var reader = test.CompilesWithoutWarnings().GeneratedFile("Acme.CrmSync.GeneratedJson.Holder.g.cs");
        Assert.Contains("value.Id = ReadGuid(ref reader)", reader, StringComparison.Ordinal);
        Assert.Contains("value.Link = ReadInnerUri(ref reader)", reader, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_of_one_name_have_readers_of_their_own()
    {
        var test = Generate(
            "[Get(\"/\")] public static partial Contact A(); [Get(\"/\")] public static partial Other.Contact B();",
            "public class Contact { public int Id { get; set; } } namespace Other { public class Contact { public string? Name { get; set; } } }",
            isBlock: true
        );

        var client = test.CompilesWithoutWarnings().GeneratedFile("Acme.CrmSync.Crm.RestClient.g.cs");
        Assert.Contains("GeneratedJson.ReadAcme_CrmSync_Contact)", client, StringComparison.Ordinal);
        Assert.Contains("GeneratedJson.ReadAcme_CrmSync_Other_Contact)", client, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_calls_use_is_generated()
    {
        var test = Generate(
            "[Get(\"/\")] public static partial Read GetRead(); [Post(\"/\")] public static partial void Send([Body] Sent sent);",
            "public class Read { public int Id { get; set; } } public class Sent { public int Id { get; set; } } public class Unused { }"
        );

        Assert.Equal(
            ["Acme.CrmSync.Crm.RestClient.g.cs", "Acme.CrmSync.GeneratedJson.Read.g.cs", "Acme.CrmSync.GeneratedJson.Sent.g.cs"],
            test.GeneratedFiles.Keys.Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("WriteRead", test.GeneratedFile("Acme.CrmSync.GeneratedJson.Read.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("ReadSent", test.GeneratedFile("Acme.CrmSync.GeneratedJson.Sent.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Taken_name_of_the_class_leaves_the_context()
    {
        var test = Generate(
            "[Get(\"/\")] public static partial Contact GetContact();",
            "public record Contact(int Id); class GeneratedJson { }"
        );

        Assert.False(test.Implements("GetContact"));
    }

    [Fact]
    public void Names_are_made_ready_where_no_encoder_changes_them()
    {
        var test = Generate(
            "[Post(\"/\")] public static partial void Send([Body] Contact contact);",
            """
            #pragma warning disable CS0108
            public class Contact
            {
                [JsonPropertyName("first_name")] public string? Name { get; set; }
                [JsonPropertyName("größe <b>")] public int Size { get; set; }
                public int? ToString { get; set; }
                public int @event { get; set; }
            }
            """
        );

        var code = test.CompilesWithoutWarnings().GeneratedFile("Acme.CrmSync.GeneratedJson.Contact.g.cs");
        Assert.Contains(
            "JsonEncodedText Name = global::System.Text.Json.JsonEncodedText.Encode(\"first_name\");",
            code,
            StringComparison.Ordinal
        );
        Assert.Contains("writer.WriteString(NamesOfContact.Name, value.Name);", code, StringComparison.Ordinal);
        Assert.Contains("writer.WriteNumber(\"größe <b>\"u8, value.Size);", code, StringComparison.Ordinal);
        Assert.Contains("writer.WritePropertyName(\"toString\"u8);", code, StringComparison.Ordinal);
        Assert.Contains("writer.WriteNumber(NamesOfContact.@event, value.@event);", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_that_are_only_read_have_no_names_made_ready() =>
        Assert.DoesNotContain(
            "NamesOf",
            Generate("[Get(\"/\")] public static partial Contact GetContact();", "public class Contact { public int Id { get; set; } }")
                .GeneratedFile("Acme.CrmSync.GeneratedJson.Contact.g.cs"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Readers_are_what_one_would_write() =>
        Snapshot.Matches(
            string.Join(
                "\n",
                Generate(
                        "[Post(\"/\")] public static partial Contact Send([Body] Contact contact); [Get(\"/\")] public static partial List<Tag> Tags();",
                        """
                        public record Contact(int Id, string? Name = null)
                        {
                            public List<Tag> Tags { get; init; } = [];
                            public DateTimeOffset? Seen { get; set; }
                        }

                        public class Tag { public string? Text { get; set; } public int? Weight { get; set; } }
                        """
                    )
                    .CompilesWithoutWarnings()
                    .GeneratedFiles.Where(static file => file.Key.Contains("GeneratedJson", StringComparison.Ordinal))
                    .OrderBy(static file => file.Key, StringComparer.Ordinal)
                    .Select(static file => file.Value)
            ),
            "Readers"
        );

    private static GeneratorTest<ClientGenerator> Generate(string calls, string types, string settings = "", bool isBlock = false) =>
        new(
            Samples.Project(
                $$"""
                using System;
                using System.Collections.Generic;
                using System.Text.Json;
                using System.Text.Json.Serialization;
                using Comind.Api.Server;

                namespace Acme.CrmSync{{(isBlock ? "{" : ";")}}

                [RestClient(BaseUrl = "https://crm.example"{{settings}})]
                internal static partial class Crm { {{calls}} }

                {{types}}
                {{(isBlock ? "}" : "")}}

                """
            )
        );
}
