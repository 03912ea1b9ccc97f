namespace Acme.Corpus.WagonCrmWriter
{
    /// <summary>Writing half of the CRM client. Split off because the interface got too large.</summary>
    internal class WagonCrmWriterImpl
    {
        private readonly RestClient restClient;
        private readonly bool strict;

        public WagonCrmWriterImpl(RestClient restClient, bool strict)
        {
            this.restClient = restClient;
            this.strict = strict;
        }

        private RestResponse Get(string path)
        {
            return this.restClient.CreateRequest(path, "GET").ExecuteRequest();
        }

        public string CreateConsignment(Shipment shipment)
        {
            RestResponse login = Get("/session");
            RestResponse created = this.restClient.CreateRequest("/consignments", "POST").AddJsonBody(shipment).ExecuteRequest();
            if (login.StatusCode == 200)
            {
                return created.ReadJson<Dictionary<string, string>>()["id"]; // LOUD B2001 other-response
            }

            throw new ActionException("No session");
        }

        public void CloseConsignment(string id)
        {
            this.restClient.CreateRequest("/consignments/" + id + "/close", "POST").ExecuteRequest(); // LOUD B2002 ignored
            ActionLog.Info("Consignment {0} closed", id);
        }

        public string DescribeError(string id)
        {
            RestResponse response = Get("/consignments/" + id);
            if (response.StatusCode >= 400)
            {
                ErrorBody error = response.ReadJson<ErrorBody>(); // quiet B error-body
                return error.Code + ": " + error.Message;
            }

            return "OK";
        }

        public int CountConsignments()
        {
            RestResponse response = Get("/consignments/count");
            if (response.StatusCode != 500) // also =n500
            {
                return int.Parse(response.Content, CultureInfo.InvariantCulture); // LOUD B2001 not-500 =n500
            }

            return -1;
        }

        public IList<Shipment> FindWagons(string train)
        {
            RestResponse response = Get("/trains/" + train + "/wagons");
            if (this.strict && !response.IsSuccess) // also =strict
            {
                throw new ActionException("Train " + train + " could not be read");
            }

            return response.ReadJson<List<Shipment>>(); // LOUD B2001 sometimes =strict
        }

        public IList<Shipment> FindFreeWagons(string depot)
        {
            RestResponse response = Get("/depots/" + depot + "/wagons");
            int status = response.StatusCode;
            bool accepted = status == 200 || status == 206;
            if (accepted)
            {
                return response.ReadJson<List<Shipment>>(); // quiet B flag
            }
            else
            {
                return new List<Shipment>();
            }
        }

        public string AddWagon(string train, Shipment wagon)
        {
            RestResponse response = this.restClient.CreateRequest("/trains/" + train + "/wagons", "POST").AddJsonBody(wagon).ExecuteRequest();
            ThrowIfFailed(response, "wagon");
            return JsonNode.Parse(response.Content)["id"].ToString(); // quiet B helper-throws
        }

        public string ReplaceWagon(string train, Shipment wagon)
        {
            RestResponse response = this.restClient.CreateRequest("/trains/" + train + "/wagons", "PUT").AddJsonBody(wagon).ExecuteRequest();
            try
            {
                return JsonNode.Parse(response.Content)["id"].ToString(); // LOUD B2001 catch-only
            }
            catch (Exception e)
            {
                ActionLog.Error("wagon not replaced: {0}", e.Message);
                return null;
            }
        }

        public void RemoveWagon(string train, string wagon)
        {
            RestResponse response = this.restClient.CreateRequest("/trains/" + train + "/wagons/" + wagon, "DELETE").ExecuteRequest();
            if (response.StatusCode != 204 && response.StatusCode != 404)
            {
                throw new ActionException("Wagon " + wagon + " could not be removed: " + response.Content); // quiet B message
            }
        }

        public bool HasWagon(string wagon)
        {
            return Get("/wagons/" + wagon).StatusCode != 404; // quiet B status-only
        }

        private static void ThrowIfFailed(RestResponse response, string what)
        {
            if (response.IsSuccess)
            {
                return;
            }

            throw new ActionException("CRM did not accept the " + what + ", status " + response.StatusCode);
        }
    }
}
