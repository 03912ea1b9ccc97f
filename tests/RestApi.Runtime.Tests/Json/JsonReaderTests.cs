using System.Text;
using System.Text.Json;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Json;

/// <summary>Reading with a function: faults are located as those of a context are, and never quote the content.</summary>
public sealed class JsonReaderTests
{
    private const string Secretive = "4711-secretive";

    [Theory]
    [InlineData("""{"data":[{"id":1},{"id":"4711-secretive"}]}""")]
    [InlineData("""{"data":[{"id":1},{"id":true}]}""")]
    [InlineData("""{"data":[{"id":99999999999}]}""")]
    [InlineData("{\n \"data\": [\n  {\"id\": 1.5}]}")]
    [InlineData("""{"data":"4711-secretive"}""")]
    [InlineData("""[]""")]
    [InlineData("""{"data":[{"id":null}]}""")]
    [InlineData("""{"data":[{"name":5}]}""")]
    public void Fault_has_the_path_and_position_that_the_serializer_finds(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var expected = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Page>(utf8, JsonSerializerOptions.Web));

        var problem = JsonContent.TryRead<Page>(utf8, ReadPage, out var page);

        Assert.Null(page);
        Assert.Equal(
            $"is not the JSON of Page: at {expected.Path}, line {expected.LineNumber + 1}, byte {expected.BytePositionInLine + 1}",
            problem
        );
        Assert.DoesNotContain(Secretive, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"data\":[}", "$.data")]
    [InlineData("{} x", "$")]
    [InlineData("{\"data\":[{\"id\":1},{\"4711-secretive@acme.com\":}]}", "$.data[1][*]")]
    [InlineData("  ", "$")]
    public void Broken_text_is_located(string json, string path)
    {
        var problem = JsonContent.TryRead<Page>(Encoding.UTF8.GetBytes(json), ReadPage, out _);

        Assert.StartsWith($"is not the JSON of Page: at {path}, line 1, byte ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Secretive, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty, not the JSON of Page")]
    [InlineData("null", "is null, not the JSON of Page")]
    public void Nothing_is_told_apart(string json, string problem) =>
        Assert.Equal(problem, JsonContent.TryRead<Page>(Encoding.UTF8.GetBytes(json), ReadPage, out _));

    [Fact]
    public void Fault_of_a_property_is_not_taken_for_one_of_the_content() =>
        Assert.Throws<InvalidOperationException>(() =>
            JsonContent.TryRead<Page>(
                "{}"u8,
                static (ref Utf8JsonReader _) => throw new InvalidOperationException("of the setter"),
                out var _
            )
        );

    [Fact]
    public void Reader_that_leaves_a_part_behind_is_refused() =>
        Assert.NotNull(JsonContent.TryRead<string>("[1,2]"u8, static (ref Utf8JsonReader _) => "early", out _));

    [Fact]
    public void Objects_that_hold_themselves_end()
    {
        var node = new Node();
        node.Next = node;

        var error = Assert.Throws<JsonException>(() => JsonBody.Create(node, WriteNode, out _));

        Assert.Contains("64 levels", error.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(node, JsonSerializerOptions.Web));
    }

    [Fact]
    public void Depth_ends_where_that_of_the_serializer_ends()
    {
        Assert.Equal(Depth(static node => JsonSerializer.Serialize(node, JsonSerializerOptions.Web)), Depth(Write));

        static void Write(Node node)
        {
            using var body = JsonBody.Create(node, WriteNode, out _);
        }

        static int Depth(Action<Node> write)
        {
            var node = new Node();
            for (var depth = 1; ; depth++)
            {
                try
                {
                    write(node);
                }
                catch (JsonException)
                {
                    return depth;
                }

                node = new Node { Next = node };
            }
        }
    }

    [Fact]
    public void Secret_in_a_body_arrives_and_brings_its_binding()
    {
        var secret = new Secret("real-value-4711").ForHosts("crm.example.com");

        using var body = JsonBody.Create(secret, JsonValues.WriteSecret, out var binding);

        Assert.Equal("\"real-value-4711\"", Encoding.UTF8.GetString(body.Bytes.Span));
        Assert.NotNull(binding);
    }

    [Fact]
    public void Null_is_no_reader_and_no_writer()
    {
        Assert.Throws<ArgumentNullException>(() => JsonBody.Create(1, (JsonWriter<int>)null!, out _));
        Assert.Throws<ArgumentNullException>(() =>
            RestApi.CreateClient("https://crm.example.com").CreateRequest("/", "POST").AddJsonBody(1, (JsonWriter<int>)null!)
        );
    }

    private static Page? ReadPage(ref Utf8JsonReader reader)
    {
        if (!JsonValues.BeginObject(ref reader))
        {
            return null;
        }

        var page = new Page();
        while (JsonValues.NextMember(ref reader))
        {
            var member = JsonValues.MemberOf(ref reader, "data"u8);
            reader.Read();
            if (member == 0)
            {
                page.Data = JsonValues.ReadList<Row>(ref reader, ReadRow);
            }
            else
            {
                reader.Skip();
            }
        }

        return page;
    }

    private static Row? ReadRow(ref Utf8JsonReader reader)
    {
        if (!JsonValues.BeginObject(ref reader))
        {
            return null;
        }

        var row = new Row();
        while (JsonValues.NextMember(ref reader))
        {
            var member = JsonValues.MemberOf(ref reader, "id\nname"u8);
            reader.Read();
            switch (member)
            {
                case 0:
                    row.Id = JsonValues.ReadInt32(ref reader);
                    break;
                case 1:
                    row.Name = JsonValues.ReadString(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return row;
    }

    private static void WriteNode(Utf8JsonWriter writer, Node? node)
    {
        if (node is null)
        {
            writer.WriteNullValue();
            return;
        }

        JsonValues.BeginObject(writer);
        writer.WritePropertyName("next"u8);
        WriteNode(writer, node.Next);
        writer.WriteEndObject();
    }

    private sealed class Page
    {
        public List<Row>? Data { get; set; }
    }

    private sealed class Row
    {
        public int Id { get; set; }

        public string? Name { get; set; }
    }

    private sealed class Node
    {
        public Node? Next { get; set; }
    }
}
